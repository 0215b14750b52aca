package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.MergeId;
import com.quorumcrm.duplicates.MergeRecords;
import com.quorumcrm.duplicates.Merging;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.RecordPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class MergeApi {

    /** @param fields for each field {@code this} or {@code other}; fields left out stay as they are */
    record MergeInput(@Nullable String otherId, @Nullable Map<String, @Nullable String> fields) {

        RecordRef other(RecordKind kind) {
            try {
                return new RecordRef(kind, Ids.parse(otherId == null ? "" : otherId));
            } catch (NoSuchRecord noId) {
                throw new NotUnderstood("otherId", "duplicates.rule.other");
            }
        }
    }

    record MergeJson(UUID mergeId) {}

    private final Merging merging;
    private final MergePages pages;
    private final MergePatch patches;

    MergeApi(Merging merging, MergePages pages, MergePatch patches) {
        this.merging = merging;
        this.pages = pages;
        this.patches = patches;
    }

    @PostMapping({"/api/v1/accounts/{id}/merge", "/api/v1/contacts/{id}/merge"})
    MergeJson merge(@PathVariable String id, @RequestBody JsonNode body, Viewer viewer, HttpServletRequest request) {
        var record = RecordPath.of(request, id);
        merging.requireMerge(record, viewer);
        var input = patches.apply(new MergeInput(null, null), body, MergeInput.class);
        var fields = input.fields() == null ? Map.<String, String>of() : input.fields();
        var chosen = pages.fromOther(record.kind(), fields);
        var command = new MergeRecords(record, input.other(record.kind()), chosen);
        return new MergeJson(merging.merge(command, viewer).id());
    }

    @PostMapping("/api/v1/merges/{mergeId}/undo")
    MergeJson undo(@PathVariable MergeId mergeId, Viewer viewer) {
        merging.undo(mergeId, viewer);
        return new MergeJson(mergeId.id());
    }
}
