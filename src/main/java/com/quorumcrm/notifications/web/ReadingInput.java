package com.quorumcrm.notifications.web;

import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param all everything, in place of single ones
 */
record ReadingInput(@Nullable List<String> ids, @Nullable Boolean all) {

    static final ReadingInput NOTHING = new ReadingInput(null, null);

    boolean isAll() {
        return Boolean.TRUE.equals(all);
    }

    List<UUID> chosen() {
        if (ids == null) {
            throw new RuleBroken("ids", "kernel.rule.required");
        }
        return ids.stream().map(ReadingInput::id).toList();
    }

    private static UUID id(String text) {
        try {
            return Ids.parse(text);
        } catch (NoSuchRecord noId) {
            throw new NotUnderstood("ids", "notifications.api.badId", text);
        }
    }
}
