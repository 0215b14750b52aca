package com.quorumcrm.fields;

import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.identity.ValueNames;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the people and companies are called that values name; each is asked for once. Those a viewer may not see have no name. */
final class References {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final RecordNames records;
    private final ValueNames values;
    private final Viewer viewer;
    private final Map<FieldType, Map<String, String>> names = new HashMap<>();
    private final Map<FieldType, Set<String>> asked = new HashMap<>();

    References(RecordNames records, ValueNames values, Viewer viewer) {
        this.records = records;
        this.values = values;
        this.viewer = viewer;
    }

    /** Asks for those that were not asked for yet, in one statement. */
    void meet(FieldType type, Set<String> ids) {
        var fresh = new HashSet<>(ids);
        fresh.removeIf(id -> !ID.matcher(id).matches());
        fresh.removeAll(asked.computeIfAbsent(type, key -> new HashSet<>()));
        if (!fresh.isEmpty()) {
            asked.getOrDefault(type, Set.of()).addAll(fresh);
            names.computeIfAbsent(type, key -> new HashMap<>()).putAll(ask(type, fresh));
        }
    }

    @Nullable
    String name(FieldType type, String id) {
        meet(type, Set.of(id));
        return names.getOrDefault(type, Map.of()).get(id);
    }

    private Map<String, String> ask(FieldType type, Set<String> ids) {
        if (type == FieldType.USER) {
            return values.people(ids);
        }
        var refs = ids.stream()
                .map(id -> new RecordRef(RecordKind.ACCOUNT, UUID.fromString(id)))
                .toList();
        var found = new HashMap<String, String>();
        records.titles(refs, viewer).forEach((ref, title) -> found.put(ref.id().toString(), title));
        return found;
    }
}
