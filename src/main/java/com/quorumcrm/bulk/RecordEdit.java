package com.quorumcrm.bulk;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes fields of one record of a kind, by the commands of its module. */
interface RecordEdit {

    RecordKind kind();

    Permission permission();

    /** The names of the fields that can be set. */
    Set<String> fields();

    /** @throws com.quorumcrm.kernel.Refusal when a value is none for its field */
    void check(Map<String, String> sets);

    /**
     * @param sets values by field; null empties it
     * @return what the fields held that are other now; nothing when all of them held these values already
     * @throws com.quorumcrm.kernel.Refusal when the record is hidden, may not be changed, or a rule stands against it
     */
    Map<String, @Nullable String> apply(UUID record, Map<String, @Nullable String> sets, Viewer viewer);
}
