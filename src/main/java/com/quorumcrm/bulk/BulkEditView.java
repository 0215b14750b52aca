package com.quorumcrm.bulk;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bulk edit and how far it is.
 *
 * @param sets values by the names of the fields
 * @param counts how many records are in which state
 */
public record BulkEditView(
        BulkEditId id,
        RecordKind kind,
        Map<String, String> sets,
        BulkStatus status,
        Instant createdAt,
        Map<BulkState, Long> counts) {

    /**
     * What became of one record.
     *
     * @param title null where the viewer may not see it
     */
    public record Item(
            RecordRef record,
            @Nullable String title,
            BulkState state,
            @Nullable Reason reason) {}

    public BulkEditView {
        sets = Map.copyOf(sets);
        counts = Map.copyOf(counts);
    }

    public long count(String state) {
        return counts.getOrDefault(BulkState.valueOf(state), 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many the present step has dealt with. */
    public long done() {
        var left = switch (status) {
            case CHECKING -> List.of(BulkState.WAITING);
            case RUNNING -> List.of(BulkState.READY);
            case UNDOING -> List.of(BulkState.CHANGED);
            default -> List.<BulkState>of();
        };
        return total()
                - left.stream()
                        .mapToLong(state -> counts.getOrDefault(state, 0L))
                        .sum();
    }

    /** The states that there are, in the order of reading. */
    public List<BulkState> states() {
        return Stream.of(BulkState.values()).filter(counts::containsKey).toList();
    }
}
