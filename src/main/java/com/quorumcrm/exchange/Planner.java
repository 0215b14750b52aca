package com.quorumcrm.exchange;

import com.quorumcrm.exchange.FileProfile.Column;
import com.quorumcrm.exchange.ImportField.Kind;
import com.quorumcrm.exchange.Plan.Remark;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes a mapping by guessing what it does not say, and asks where guessing would be guessing. */
@Component
class Planner {

    private final ValueGuess values;
    private final PipelineQuery pipelines;
    private final ImportTargets targets;

    Planner(ValueGuess values, PipelineQuery pipelines, ImportTargets targets) {
        this.values = values;
        this.targets = targets;
        this.pipelines = pipelines;
    }

    /** The complete plan; a plan made of a complete mapping has the same mapping. */
    Plan plan(ImportType type, FileProfile profile, Mapping mapping, Viewer viewer) {
        var fields = targets.of(type);
        var work = new Work(type, fields, profile, mapping);
        var columns = work.columns();
        work.formats(columns);
        work.require(columns);
        work.remindOf(viewer);
        var pipeline = type == ImportType.OPPORTUNITIES ? work.pipeline() : null;
        var options = work.options(columns);
        var guessed = values.guess(
                new ValueGuess.Asked(
                        type, fields, profile, columns, mapping.values(), options.acceptSuggestions(), pipeline),
                viewer);
        return new Plan(
                type,
                fields,
                new Mapping(columns, guessed.values(), options),
                work.dates,
                work.numbers,
                guessed.choices(),
                work.questions,
                work.notes,
                pipeline,
                pipeline == null ? null : guessed.passed());
    }

    private final class Work {

        private final ImportType type;
        private final List<ImportField> fields;
        private final FileProfile profile;
        private final Mapping mapping;
        private final Map<String, DateStyle> dates = new HashMap<>();
        private final Map<String, NumberStyle> numbers = new HashMap<>();
        private final List<Remark> questions = new ArrayList<>();
        private final List<Remark> notes = new ArrayList<>();

        private Work(ImportType type, List<ImportField> fields, FileProfile profile, Mapping mapping) {
            this.type = type;
            this.fields = fields;
            this.profile = profile;
            this.mapping = mapping;
        }

        /** What the mapping says, and guesses for the fields and columns that it does not speak of. */
        private Map<String, String> columns() {
            var said = mapping.columns();
            var taken = new HashSet<>(said.values());
            var guessed = ColumnGuess.columns(profile.header(), fields);
            var columns = new LinkedHashMap<String, String>();
            for (var column : profile.header()) {
                var guess = guessed.getOrDefault(column, "");
                columns.put(column, said.getOrDefault(column, taken.add(guess) ? guess : ""));
            }
            return columns;
        }

        private void formats(Map<String, String> columns) {
            columns.forEach((name, key) -> ImportField.find(fields, key).ifPresent(field -> {
                var column = profile.column(name);
                if (field.kind() == Kind.DATE) {
                    dates.put(name, date(column));
                } else if (field.kind().isNumeric()) {
                    numbers.put(name, number(column));
                }
            }));
        }

        private DateStyle date(Column column) {
            var said = mapping.options().dateFormats().get(column.name());
            var style = said == null ? null : DateStyle.of(said).orElse(null);
            if (style != null) {
                return style;
            }
            var fitting = column.dates().stream().sorted().toList();
            if (column.dateInDoubt() != null) {
                questions.add(Remark.of(column.name(), "exchange.question.date", column.name(), column.dateInDoubt()));
            }
            return fitting.isEmpty() ? DateStyle.ISO : fitting.getFirst();
        }

        private NumberStyle number(Column column) {
            var said = mapping.options().decimals().get(column.name());
            var style = said == null ? null : NumberStyle.of(said);
            if (style != null) {
                return style;
            }
            if (column.numberInDoubt() != null) {
                var grouped = column.numberInDoubt().contains(",") ? NumberStyle.POINT : NumberStyle.COMMA;
                var number = grouped.read(column.numberInDoubt());
                notes.add(Remark.of(
                        column.name(),
                        "exchange.note.number",
                        column.numberInDoubt(),
                        number == null ? "" : number.toPlainString()));
                return grouped;
            }
            return column.numbers().size() == 1 ? column.numbers().iterator().next() : NumberStyle.POINT;
        }

        private void require(Map<String, String> columns) {
            for (var field : fields) {
                boolean elsewhere = columns.containsValue("name") || columns.containsValue("firstName");
                boolean forgiven =
                        field.key().equals("account") && mapping.options().missingAccount() != null;
                boolean named = (field.key().equals("lastName") || field.key().equals("name")) && elsewhere;
                if (field.required() && !columns.containsValue(field.key()) && !forgiven && !named) {
                    questions.add(new Remark(null, "exchange.question.field." + field.key(), List.of()));
                }
            }
        }

        private void remindOf(Viewer viewer) {
            if (type == ImportType.USERS && !viewer.can(Permission.EDIT_USERS)) {
                notes.add(Remark.of(null, "exchange.note.people"));
            }
        }

        private PipelineView pipeline() {
            var key = mapping.options().pipeline();
            var named = key == null
                    ? null
                    : pipelines
                            .byKey(key)
                            .filter(pipeline -> !pipeline.retired())
                            .orElse(null);
            if (key != null && named == null) {
                questions.add(Remark.of(null, "exchange.question.pipeline", key));
            }
            return named == null ? pipelines.defaultPipeline() : named;
        }

        private Mapping.Options options(Map<String, String> columns) {
            var said = mapping.options();
            var scale = new HashMap<>(said.scale());
            if (type == ImportType.ACCOUNTS && !scale.containsKey("revenue")) {
                long guess = RevenueScale.guess(columnOf(columns, "revenue"), columnOf(columns, "employees"), numbers);
                if (guess > 1) {
                    scale.put("revenue", guess);
                    notes.add(new Remark(nameOf(columns, "revenue"), "exchange.note.scale", List.of(guess)));
                }
            }
            return new Mapping.Options(
                    said.pipeline(),
                    said.missingAccount(),
                    said.existing(),
                    said.blanks(),
                    said.missingValue(),
                    said.owner(),
                    said.currency(),
                    said.system(),
                    said.acceptSuggestions(),
                    said.historical(),
                    said.dateFormats(),
                    said.decimals(),
                    scale);
        }

        private @Nullable Column columnOf(Map<String, String> columns, String field) {
            var name = nameOf(columns, field);
            return name == null ? null : profile.column(name);
        }

        private static @Nullable String nameOf(Map<String, String> columns, String field) {
            return columns.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(field))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
    }
}
