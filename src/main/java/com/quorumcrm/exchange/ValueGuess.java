package com.quorumcrm.exchange;

import com.quorumcrm.exchange.FileProfile.Column;
import com.quorumcrm.exchange.Plan.Choice;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what the values of a column mean. Only what differs from ours in no letter or digit is taken for ours by itself;
 * a likeness is a suggestion, for people to accept.
 */
@Component
class ValueGuess {

    private static final int MOST_UNKNOWN = 200;

    private final JdbcClient jdbc;
    private final AccountLookup accounts;
    private final LossReasonQuery lossReasons;
    private final TextGuess texts;

    ValueGuess(JdbcClient jdbc, AccountLookup accounts, LossReasonQuery lossReasons, TextGuess texts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.lossReasons = lossReasons;
        this.texts = texts;
    }

    /** @param said what a person has decided, by field and value */
    record Asked(
            ImportType type,
            List<ImportField> fields,
            FileProfile profile,
            Map<String, String> columns,
            Map<String, Map<String, String>> said,
            boolean acceptAll,
            @Nullable PipelineView pipeline) {}

    /** @param passed the open stage that closed deals have come through */
    record Guessed(
            Map<String, Map<String, String>> values,
            List<Choice> choices,
            @Nullable StageId passed) {}

    Guessed guess(Asked asked, Viewer viewer) {
        var work = new Work(asked, viewer);
        asked.columns()
                .forEach((name, key) -> ImportField.find(asked.fields(), key)
                        .ifPresent(field -> work.column(field, asked.profile().column(name))));
        return new Guessed(work.guessed.meanings(), work.guessed.choices(), work.passed());
    }

    private final class Work {

        private final Asked asked;
        private final Viewer viewer;
        private final Directory directory = Directory.read(jdbc);
        private final GuessedValues guessed;
        private final Map<Stage, Long> openRows = new HashMap<>();

        private Work(Asked asked, Viewer viewer) {
            this.asked = asked;
            this.viewer = viewer;
            this.guessed = new GuessedValues(asked);
        }

        private void column(ImportField field, Column column) {
            switch (field.kind()) {
                case STAGE -> stages(field, column, Objects.requireNonNull(asked.pipeline()));
                case PERSON -> people(field, column);
                case PRODUCT -> names(field, column, directory::product, products());
                case ACCOUNT -> accounts(field, column);
                case LOSS_REASON -> lossReasons(field, column);
                case CHOICE ->
                    names(
                            field,
                            column,
                            text -> Choices.of(asked.type(), field.key(), text),
                            Choices.words(asked.type(), field.key()));
                case TERM -> texts.terms(field, column, viewer, guessed);
                case TEXT -> texts.letters(field, column, guessed);
                default -> {}
            }
        }

        private void stages(ImportField field, Column column, PipelineView pipeline) {
            column.values().forEach((value, rows) -> {
                var said = guessed.said(field, value);
                var stage = said == null
                        ? StageGuess.of(value, pipeline)
                        : StageGuess.named(said.isEmpty() ? value : said, pipeline);
                stage.filter(Stage::isOpen).ifPresent(open -> openRows.merge(open, rows, Long::sum));
                guessed.add(field, column, value, rows, stage.map(Stage::key).orElse(null), null, true);
            });
        }

        private @Nullable StageId passed() {
            var pipeline = asked.pipeline();
            return pipeline == null
                    ? null
                    : openRows.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElseGet(pipeline::firstStage)
                            .id();
        }

        /** The managers that a list of people names may be new themselves. */
        private void people(ImportField field, Column column) {
            if (asked.type() != ImportType.USERS) {
                var names = directory.people().stream().map(Person::name).toList();
                names(field, column, directory::person, names);
            }
        }

        private List<String> products() {
            return directory.products().stream().map(Directory.Product::name).toList();
        }

        private void lossReasons(ImportField field, Column column) {
            var names = lossReasons.all().stream().map(reason -> reason.name()).toList();
            names(
                    field,
                    column,
                    text -> lossReasons.all().stream()
                            .filter(reason ->
                                    Cell.squeeze(text).equals(Cell.squeeze(reason.name())) || text.equals(reason.key()))
                            .findFirst(),
                    names);
        }

        private void names(
                ImportField field,
                Column column,
                java.util.function.Function<String, java.util.Optional<?>> ours,
                Collection<String> names) {
            column.values().entrySet().stream()
                    .filter(entry -> guessed.said(field, entry.getKey()) != null
                            || ours.apply(entry.getKey()).isEmpty())
                    .limit(MOST_UNKNOWN)
                    .forEach(entry -> guessed.reference(field, column, entry.getKey(), entry.getValue(), names));
        }

        private void accounts(ImportField field, Column column) {
            var inFile = asked.type() == ImportType.ACCOUNTS ? namesInFile() : Map.<String, String>of();
            if (inFile == null) {
                return;
            }
            var known = accounts.byName(column.values().keySet(), viewer).ids().keySet();
            var unknown = column.values().keySet().stream()
                    .filter(value -> guessed.said(field, value) != null
                            || !known.contains(value) && !inFile.containsKey(Cell.fold(value)))
                    .limit(MOST_UNKNOWN)
                    .toList();
            var similar = unknown.isEmpty() ? Map.<String, List<String>>of() : accounts.similar(unknown, viewer);
            for (var value : unknown) {
                var names = new LinkedHashSet<>(similar.getOrDefault(value, List.of()));
                names.addAll(inFile.values());
                guessed.reference(field, column, value, column.values().getOrDefault(value, 0L), names);
            }
        }

        /** Names of the file's own accounts by their folded form; null when there are too many to know them. */
        private @Nullable Map<String, String> namesInFile() {
            var name = asked.columns().entrySet().stream()
                    .filter(entry -> entry.getValue().equals("name"))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (name.isEmpty()) {
                return Map.of();
            }
            var column = asked.profile().column(name.get());
            if (column.values().isEmpty() && column.filled() > 0) {
                return null;
            }
            return column.values().keySet().stream().collect(Collectors.toMap(Cell::fold, value -> value, (a, b) -> a));
        }
    }
}
