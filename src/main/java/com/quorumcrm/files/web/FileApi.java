package com.quorumcrm.files.web;

import com.quorumcrm.files.FileId;
import com.quorumcrm.files.FileQuery;
import com.quorumcrm.files.Files;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Single files in the API. */
@RestController
@RequestMapping(FileApi.PATH)
class FileApi {

    static final String PATH = "/api/v1/files";

    private final FileQuery query;
    private final Files files;
    private final Uploads uploads;

    FileApi(FileQuery query, Files files, Uploads uploads) {
        this.query = query;
        this.files = files;
        this.uploads = uploads;
    }

    @PostMapping
    ResponseEntity<FileJson> attach(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String recordType,
            @RequestParam(required = false) @Nullable UUID recordId,
            Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var record = new RecordRef(kind(recordType), required("recordId", recordId));
        if (file == null) {
            throw new RuleBroken("file", "files.rule.none");
        }
        var id = uploads.attach(record, file, viewer);
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(show(id, viewer));
    }

    @GetMapping("/{id}")
    FileJson show(@PathVariable FileId id, Viewer viewer) {
        return FileJson.of(query.find(id, viewer));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> trash(@PathVariable FileId id, Viewer viewer) {
        files.trash(id, viewer);
        return ResponseEntity.noContent().build();
    }

    private static RecordKind kind(@Nullable String type) {
        var named = required("recordType", type);
        return Stream.of(
                        RecordKind.ACCOUNT,
                        RecordKind.CONTACT,
                        RecordKind.OPPORTUNITY,
                        RecordKind.LEAD,
                        RecordKind.ACTIVITY)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(named))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("recordType", "files.api.recordType", named));
    }

    private static <T> T required(String parameter, @Nullable T value) {
        if (value == null) {
            throw new NotUnderstood(parameter, "files.api.missing", parameter);
        }
        return value;
    }
}
