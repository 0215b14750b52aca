package com.quorumcrm.bulk;

import com.quorumcrm.kernel.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Set fields of many records.
 *
 * @param records the ones that were picked; not asked for where there is a filter
 * @param filter the parameters of a list: all that it shows; null for the picked ones
 * @param sets values by the names of the fields
 */
public record EditInBulk(
        RecordKind kind, List<UUID> records, @Nullable Map<String, String[]> filter, Map<String, String> sets) {

    public EditInBulk {
        records = List.copyOf(records);
        sets = Map.copyOf(sets);
    }
}
