package com.quorumcrm.audit;

import com.quorumcrm.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction did to one record.
 *
 * @param by the name of the person, null where nobody is known
 * @param via how it was done: {@code page}, {@code api}, {@code import:} and its id; empty where that is not known
 */
public record RecordChange(
        UUID id,
        Instant at,
        @Nullable String by,
        String via,
        RecordRef record,
        Action action,
        List<FieldChange> fields) {

    public enum Action {
        CREATED,
        CHANGED,
        TRASHED,
        RESTORED,
        REMOVED
    }

    /**
     * What a field was and became.
     *
     * @param label a message key
     * @param from what it was, or what is gone from a list; empty for nothing
     * @param to what it became, or what has come to a list; empty for nothing
     */
    public record FieldChange(String label, List<String> from, List<String> to) {

        public FieldChange {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }
    }

    public RecordChange {
        fields = List.copyOf(fields);
    }

    /** Does it say anything? A record may have been written anew with what it said before. */
    public boolean tells() {
        return action != Action.CHANGED || !fields.isEmpty();
    }

    /** The first part of {@link #via}. */
    public String way() {
        var colon = via.indexOf(':');
        return colon < 0 ? via : via.substring(0, colon);
    }
}
