package com.quorumcrm.duplicates.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.duplicates.AccountMerging;
import com.quorumcrm.duplicates.MergeAccounts;
import com.quorumcrm.duplicates.MergeId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.MergePatch;
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

        AccountId other() {
            try {
                return AccountId.of(otherId == null ? "" : otherId);
            } catch (NoSuchRecord noId) {
                throw new NotUnderstood("otherId", "duplicates.rule.other");
            }
        }
    }

    record MergeJson(UUID mergeId) {}

    private final AccountMerging merging;
    private final MergePatch patches;

    MergeApi(AccountMerging merging, MergePatch patches) {
        this.merging = merging;
        this.patches = patches;
    }

    @PostMapping("/api/v1/accounts/{id}/merge")
    MergeJson merge(@PathVariable AccountId id, @RequestBody JsonNode body, Viewer viewer) {
        merging.requireMerge(id, viewer);
        var input = patches.apply(new MergeInput(null, null), body, MergeInput.class);
        var fields = input.fields() == null ? Map.<String, String>of() : input.fields();
        var command = new MergeAccounts(id, input.other(), MergePages.fromOther(fields));
        return new MergeJson(merging.merge(command, viewer).id());
    }

    @PostMapping("/api/v1/merges/{mergeId}/undo")
    MergeJson undo(@PathVariable MergeId mergeId, Viewer viewer) {
        viewer.require(Permission.MERGE_ACCOUNTS);
        merging.undo(mergeId, viewer);
        return new MergeJson(mergeId.id());
    }
}
