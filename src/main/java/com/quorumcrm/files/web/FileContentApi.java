package com.quorumcrm.files.web;

import com.quorumcrm.files.FileId;
import com.quorumcrm.files.FileQuery;
import com.quorumcrm.files.Files;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.RecordPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which files a record has, and what is in them. */
@RestController
class FileContentApi {

    private final FileQuery query;
    private final Files files;
    private final Downloads downloads;

    FileContentApi(FileQuery query, Files files, Downloads downloads) {
        this.query = query;
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping({
        "/api/v1/accounts/{id}/files",
        "/api/v1/contacts/{id}/files",
        "/api/v1/opportunities/{id}/files",
        "/api/v1/leads/{id}/files",
        "/api/v1/activities/{id}/files"
    })
    ApiPage<FileJson> list(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        var all = query.of(RecordPath.of(request, id), viewer);
        return new ApiPage<>(all.stream().map(FileJson::of).toList(), null);
    }

    @GetMapping(FileApi.PATH + "/{id}/content")
    ResponseEntity<Resource> content(@PathVariable FileId id, Viewer viewer, HttpServletResponse response) {
        var content = files.open(id, viewer);
        if (!content.content().isThere()) {
            throw new NoSuchRecord();
        }
        return downloads.of(content, true, response);
    }
}
