package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.MergeField;
import com.quorumcrm.duplicates.MergeKind;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Two records side by side, and what was chosen of each. */
@Component
class MergePages {

    private static final Set<String> SIDES = Set.of("this", MergeRow.OTHER);

    private final ObjectProvider<MergeSides> sides;
    private final CustomFields custom;
    private final MessageSource messages;

    MergePages(ObjectProvider<MergeSides> sides, CustomFields custom, MessageSource messages) {
        this.sides = sides;
        this.custom = custom;
        this.messages = messages;
    }

    MergeSide side(RecordRef record, Viewer viewer) {
        return sides(record.kind()).of(record.id(), viewer);
    }

    /** The fields in which they differ. */
    List<MergeRow> rows(MergeSide ours, MergeSide theirs, Viewer viewer) {
        return Stream.of(fields(ours, theirs, viewer), customFields(ours, theirs, viewer), notes(ours, theirs, viewer))
                .flatMap(rows -> rows)
                .filter(MergeRow::differs)
                .toList();
    }

    /** @throws NotUnderstood naming a field or a side that there is none of */
    Set<String> fromOther(RecordKind kind, Map<String, ? extends @Nullable Object> fields) {
        var known = Stream.concat(
                        MergeKind.of(kind).fields().stream().map(MergeField::key),
                        custom.of(kind).fields().stream().map(MergePages::key))
                .collect(Collectors.toSet());
        fields.forEach((key, side) -> {
            if (!known.contains(key) || !(side instanceof String text) || !SIDES.contains(text)) {
                throw new NotUnderstood("fields." + key, "duplicates.rule.field");
            }
        });
        return known.stream()
                .filter(key -> MergeRow.OTHER.equals(fields.get(key)))
                .collect(Collectors.toSet());
    }

    private Stream<MergeRow> fields(MergeSide ours, MergeSide theirs, Viewer viewer) {
        var labels = sides(ours.record().kind());
        return MergeKind.of(ours.record().kind()).fields().stream()
                .map(MergeField::key)
                .map(key -> MergeRow.of(
                        key,
                        text(labels.label(key), viewer),
                        ours.texts().get(key),
                        theirs.texts().get(key)));
    }

    private Stream<MergeRow> customFields(MergeSide ours, MergeSide theirs, Viewer viewer) {
        var reading = custom.reading(ours.record().kind(), List.of(ours.custom(), theirs.custom()), viewer);
        return reading.fields().fields().stream()
                .map(field -> MergeRow.of(
                        key(field),
                        field.label(),
                        nothing(reading.text(field, ours.custom())),
                        nothing(reading.text(field, theirs.custom()))));
    }

    private Stream<MergeRow> notes(MergeSide ours, MergeSide theirs, Viewer viewer) {
        var labels = new TreeSet<>(ours.notes().keySet());
        labels.addAll(theirs.notes().keySet());
        return labels.stream()
                .map(label -> MergeRow.of(
                        null,
                        text(label, viewer),
                        ours.notes().get(label),
                        theirs.notes().get(label)));
    }

    private MergeSides sides(RecordKind kind) {
        return sides.stream().filter(known -> known.kind() == kind).findFirst().orElseThrow(NoSuchRecord::new);
    }

    private String text(String label, Viewer viewer) {
        return messages.getMessage(label, null, viewer.locale());
    }

    private static String key(CustomField field) {
        return CustomField.PREFIX + field.key();
    }

    private static @Nullable String nothing(String text) {
        return text.isEmpty() ? null : text;
    }
}
