package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.ImportId;
import com.quorumcrm.exchange.ImportQuery;
import com.quorumcrm.exchange.ImportRuns;
import com.quorumcrm.exchange.ImportType;
import com.quorumcrm.exchange.web.ImportJson.LineJson;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports in the API. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private static final int ERRORS = 100;
    private static final int MOST = 200;

    private final ImportRuns runs;
    private final ImportQuery query;
    private final ImportStarter starter;

    ImportApi(ImportRuns runs, ImportQuery query, ImportStarter starter) {
        this.runs = runs;
        this.query = query;
        this.starter = starter;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportJson> start(
            @RequestParam MultipartFile file,
            @RequestParam String type,
            @RequestParam @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Viewer viewer) {
        viewer.require(Permission.IMPORT);
        var known = ImportType.of(type).orElseThrow(() -> new NotUnderstood("type", "exchange.api.type", type));
        return accepted(starter.start(file, known, mapping, dryRun, viewer), viewer);
    }

    @GetMapping
    ApiPage<LineJson> list(
            @RequestParam @Nullable String cursor, @RequestParam(defaultValue = "50") int limit, Viewer viewer) {
        if (limit < 1 || limit > MOST) {
            throw new NotUnderstood("limit", "exchange.api.limit", MOST);
        }
        var before = cursor == null ? null : ImportId.of(cursor);
        return ApiPage.of(query.list(before, limit, viewer), LineJson::of);
    }

    @GetMapping("/{id}")
    ImportJson show(@PathVariable ImportId id, Viewer viewer) {
        return ImportJson.of(query.find(id, viewer), query.refused(id, 0, ERRORS, viewer));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<ImportJson> undo(@PathVariable ImportId id, Viewer viewer) {
        runs.undo(id, viewer);
        return accepted(id, viewer);
    }

    private ResponseEntity<ImportJson> accepted(ImportId id, Viewer viewer) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(show(id, viewer));
    }
}
