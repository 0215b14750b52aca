package com.quorumcrm.files.web;

import com.quorumcrm.files.FileContent;
import com.quorumcrm.files.FileId;
import com.quorumcrm.files.Files;
import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is in a file. */
@Controller
class DownloadController {

    private static final Logger log = LoggerFactory.getLogger(DownloadController.class);

    private final Files files;
    private final Downloads downloads;

    DownloadController(Files files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/files/{id}")
    Object show(
            @PathVariable FileId id,
            @RequestParam(defaultValue = "false") boolean save,
            Viewer viewer,
            HttpServletResponse response) {
        var content = files.open(id, viewer);
        return content.content().isThere() ? downloads.of(content, save, response) : lost(content);
    }

    @GetMapping("/files/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable FileId id, Viewer viewer, HttpServletResponse response) {
        return downloads.picture(files.thumbnail(id, viewer), id, response);
    }

    private static ModelAndView lost(FileContent content) {
        log.error("The content of file {} is not in the store", content.file().id());
        var page = new ModelAndView("files/lost").addObject("file", content.file());
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
