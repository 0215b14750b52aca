package com.quorumcrm.bulk.web;

import com.quorumcrm.bulk.BulkEditId;
import com.quorumcrm.bulk.BulkEditQuery;
import com.quorumcrm.bulk.BulkEdits;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.MergePatch;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(BulkEditApi.PATH)
class BulkEditApi {

    static final String PATH = "/api/v1/bulk-edits";

    private final BulkEdits edits;
    private final BulkEditQuery query;
    private final MergePatch patches;
    private final MessageSource messages;

    BulkEditApi(BulkEdits edits, BulkEditQuery query, MergePatch patches, MessageSource messages) {
        this.edits = edits;
        this.query = query;
        this.patches = patches;
        this.messages = messages;
    }

    /** Finds out what it would do; {@code …/run} does it. */
    @PostMapping
    ResponseEntity<BulkEditJson> prepare(@RequestBody JsonNode body, Viewer viewer, Locale locale) {
        requireSome(viewer);
        var input = patches.apply(BulkEditInput.nothing(), body, BulkEditInput.class);
        edits.require(input.kind(), viewer);
        return accepted(edits.prepare(input.command(), viewer), viewer, locale);
    }

    @GetMapping("/{id}")
    BulkEditJson show(@PathVariable BulkEditId id, Viewer viewer, Locale locale) {
        var edit = query.find(id, viewer);
        return BulkEditJson.of(
                edit,
                query.items(edit, viewer),
                reason -> messages.getMessage(reason.code(), reason.arguments().toArray(), reason.code(), locale));
    }

    @PostMapping("/{id}/run")
    ResponseEntity<BulkEditJson> run(@PathVariable BulkEditId id, Viewer viewer, Locale locale) {
        requireSome(viewer);
        edits.run(id, viewer);
        return accepted(id, viewer, locale);
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<BulkEditJson> undo(@PathVariable BulkEditId id, Viewer viewer, Locale locale) {
        requireSome(viewer);
        edits.undo(id, viewer);
        return accepted(id, viewer, locale);
    }

    private static void requireSome(Viewer viewer) {
        if (Stream.of(Permission.EDIT_ACCOUNTS, Permission.EDIT_CONTACTS, Permission.EDIT_OPPORTUNITIES)
                .noneMatch(viewer::can)) {
            throw new Forbidden(Permission.EDIT_ACCOUNTS);
        }
    }

    private ResponseEntity<BulkEditJson> accepted(BulkEditId id, Viewer viewer, Locale locale) {
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(show(id, viewer, locale));
    }
}
