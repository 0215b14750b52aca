package com.quorumcrm.audit;

import com.quorumcrm.audit.RecordChange.Action;
import com.quorumcrm.audit.RecordChange.FieldChange;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts stored changes into the words of the modules that own the records. */
@Component
class ChangeReader {

    private final ObjectProvider<ChangeWords> words;
    private final JsonMapper json;

    ChangeReader(ObjectProvider<ChangeWords> words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    List<RecordChange> read(List<StoredChange> stored, Viewer viewer) {
        var spoken = new Spoken(viewer);
        var parsed = stored.stream().map(change -> parse(change, spoken)).toList();
        return parsed.stream()
                .map(parse -> parse.tell(spoken))
                .filter(RecordChange::tells)
                .toList();
    }

    private Parsed parse(StoredChange change, Spoken spoken) {
        var fields = new ArrayList<Field>();
        json.readTree(change.changes()).properties().forEach(property -> {
            if (spoken.labels(change.record().kind()).containsKey(property.getKey())) {
                var field = Field.of(property.getKey(), property.getValue());
                spoken.meet(change.record().kind(), field);
                fields.add(field);
            }
        });
        return new Parsed(change, fields);
    }

    private record Parsed(StoredChange change, List<Field> fields) {

        RecordChange tell(Spoken spoken) {
            RecordRef record = change.record();
            return new RecordChange(
                    change.id(),
                    change.at(),
                    change.by(),
                    change.via(),
                    record,
                    Action.valueOf(change.action()),
                    fields.stream()
                            .filter(Field::differs)
                            .map(field -> spoken.tell(record.kind(), field))
                            .toList());
        }
    }

    private record Field(String column, List<String> from, List<String> to) {

        static Field of(String column, JsonNode value) {
            if (value.isObject()) {
                var gone = texts(value.path("gone"));
                var come = texts(value.path("come"));
                var stayed = new ArrayList<>(gone);
                come.forEach(stayed::remove);
                gone.forEach(come::remove);
                return new Field(column, stayed, come);
            }
            return new Field(column, text(value.path(0)), text(value.path(1)));
        }

        boolean differs() {
            return !from.equals(to);
        }

        private static List<String> texts(JsonNode list) {
            var texts = new ArrayList<String>();
            list.forEach(item -> texts.add(String.join(
                    " ",
                    item.valueStream()
                            .filter(part -> !part.isNull() && !part.isBoolean())
                            .map(JsonNode::asString)
                            .toList())));
            return texts;
        }

        private static List<String> text(JsonNode value) {
            if (value.isArray()) {
                return value.valueStream().map(JsonNode::asString).toList();
            }
            if (value.isObject()) {
                return List.of(String.join(
                        " ", value.valueStream().map(JsonNode::asString).toList()));
            }
            return value.isNull() || value.isMissingNode() ? List.of() : List.of(value.asString());
        }
    }

    /** The words of one reading: what is asked for once is not asked for again. */
    private final class Spoken {

        private final Viewer viewer;
        private final Map<RecordKind, Map<String, Set<String>>> met = new HashMap<>();
        private final Map<RecordKind, Map<String, String>> labels = new HashMap<>();
        private final Map<RecordKind, Map<String, Map<String, String>>> names = new HashMap<>();

        Spoken(Viewer viewer) {
            this.viewer = viewer;
        }

        Map<String, String> labels(RecordKind kind) {
            return labels.computeIfAbsent(
                    kind,
                    key -> words(key)
                            .flatMap(word -> word.labels().entrySet().stream())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        void meet(RecordKind kind, Field field) {
            var values = met.computeIfAbsent(kind, key -> new HashMap<>())
                    .computeIfAbsent(field.column(), key -> new HashSet<>());
            values.addAll(field.from());
            values.addAll(field.to());
        }

        FieldChange tell(RecordKind kind, Field field) {
            var known = names.computeIfAbsent(kind, key -> new HashMap<>())
                    .computeIfAbsent(field.column(), column -> named(kind, column));
            return new FieldChange(
                    labels(kind).getOrDefault(field.column(), field.column()),
                    field.from().stream()
                            .map(value -> known.getOrDefault(value, value))
                            .toList(),
                    field.to().stream()
                            .map(value -> known.getOrDefault(value, value))
                            .toList());
        }

        private Map<String, String> named(RecordKind kind, String column) {
            var values = met.getOrDefault(kind, Map.of()).getOrDefault(column, Set.of());
            return words(kind)
                    .filter(word -> word.labels().containsKey(column))
                    .map(word -> word.names(column, values, viewer))
                    .findFirst()
                    .orElse(Map.of());
        }

        private Stream<ChangeWords> words(RecordKind kind) {
            return words.stream().filter(word -> word.kind() == kind);
        }
    }
}
