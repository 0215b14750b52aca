package com.quorumcrm.exchange;

import com.quorumcrm.exchange.FileProfile.Column;
import com.quorumcrm.exchange.Plan.Choice;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Terms terms;

    ValueGuess(JdbcClient jdbc, AccountLookup accounts, LossReasonQuery lossReasons, Terms terms) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.lossReasons = lossReasons;
        this.terms = terms;
    }

    /** @param said what a person has decided, by field and value */
    record Asked(
            ImportType type,
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
                .forEach((name, key) -> ImportFields.find(asked.type(), key)
                        .ifPresent(field -> work.column(field, asked.profile().column(name))));
        return new Guessed(work.values, work.choices, work.passed());
    }

    private final class Work {

        private final Asked asked;
        private final Viewer viewer;
        private final Directory directory = Directory.read(jdbc);
        private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
        private final List<Choice> choices = new ArrayList<>();
        private final Map<Stage, Long> openRows = new HashMap<>();

        private Work(Asked asked, Viewer viewer) {
            this.asked = asked;
            this.viewer = viewer;
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
                case TERM -> terms(field, column);
                case TEXT -> letters(field, column);
                default -> {}
            }
        }

        private void stages(ImportField field, Column column, PipelineView pipeline) {
            column.values().forEach((value, rows) -> {
                var said = said(field, value);
                var stage = said == null
                        ? StageGuess.of(value, pipeline)
                        : StageGuess.named(said.isEmpty() ? value : said, pipeline);
                stage.filter(Stage::isOpen).ifPresent(open -> openRows.merge(open, rows, Long::sum));
                add(field, column, value, rows, stage.map(Stage::key).orElse(null), null, true);
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
                    .filter(entry -> said(field, entry.getKey()) != null
                            || ours.apply(entry.getKey()).isEmpty())
                    .limit(MOST_UNKNOWN)
                    .forEach(entry -> reference(field, column, entry.getKey(), entry.getValue(), names));
        }

        private void reference(ImportField field, Column column, String value, long rows, Collection<String> names) {
            var suggestion = Similarity.best(value, names).orElse(null);
            boolean same = suggestion != null && Cell.squeeze(suggestion).equals(Cell.squeeze(value));
            var said = said(field, value);
            var meaning = said != null ? said : same || asked.acceptAll() ? suggestion : null;
            add(field, column, value, rows, meaning == null || meaning.isEmpty() ? null : meaning, suggestion, true);
        }

        private void accounts(ImportField field, Column column) {
            var inFile = asked.type() == ImportType.ACCOUNTS ? namesInFile() : Map.<String, String>of();
            if (inFile == null) {
                return;
            }
            var known = accounts.byName(column.values().keySet(), viewer).ids().keySet();
            var unknown = column.values().keySet().stream()
                    .filter(value -> said(field, value) != null
                            || !known.contains(value) && !inFile.containsKey(Cell.fold(value)))
                    .limit(MOST_UNKNOWN)
                    .toList();
            var similar = unknown.isEmpty() ? Map.<String, List<String>>of() : accounts.similar(unknown, viewer);
            for (var value : unknown) {
                var names = new LinkedHashSet<>(similar.getOrDefault(value, List.of()));
                names.addAll(inFile.values());
                reference(field, column, value, column.values().getOrDefault(value, 0L), names);
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

        private void terms(ImportField field, Column column) {
            var usual = terms.usual(asked.type(), field.key(), viewer);
            var known = usual.stream().map(Cell::squeeze).collect(Collectors.toSet());
            var byRows = column.values().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                    .limit(MOST_UNKNOWN)
                    .toList();
            for (var entry : byRows) {
                var candidates = new LinkedHashSet<>(usual);
                byRows.stream()
                        .filter(other -> other.getValue() >= 3 * entry.getValue())
                        .forEach(other -> candidates.add(other.getKey()));
                term(field, column, entry.getKey(), entry.getValue(), known, candidates);
            }
        }

        private void term(
                ImportField field,
                Column column,
                String value,
                long rows,
                Set<String> known,
                Collection<String> candidates) {
            var suggestion = known.contains(Cell.squeeze(value))
                    ? null
                    : Similarity.best(value, candidates)
                            .filter(best -> !Cell.squeeze(best).equals(Cell.squeeze(value)))
                            .map(best -> Letters.like(value, best))
                            .orElse(null);
            optional(field, column, value, rows, suggestion);
        }

        private void letters(ImportField field, Column column) {
            if (asked.type() == ImportType.ACCOUNTS && field.key().equals("name")) {
                Letters.odd(column.values().keySet())
                        .forEach(value -> optional(
                                field, column, value, column.values().getOrDefault(value, 0L), Letters.capital(value)));
            }
            asked.said().getOrDefault(field.key(), Map.of()).forEach((value, to) -> {
                if (choices.stream()
                        .noneMatch(choice -> choice.field().equals(field.key())
                                && choice.value().equals(value))) {
                    optional(field, column, value, column.values().getOrDefault(value, 0L), null);
                }
            });
        }

        private void optional(ImportField field, Column column, String value, long rows, @Nullable String suggestion) {
            var said = said(field, value);
            if (said == null && suggestion == null) {
                return;
            }
            var meaning = said != null ? said : asked.acceptAll() ? suggestion : null;
            add(field, column, value, rows, meaning == null || meaning.isEmpty() ? null : meaning, suggestion, false);
        }

        private @Nullable String said(ImportField field, String value) {
            return asked.said().getOrDefault(field.key(), Map.of()).get(value);
        }

        private void add(
                ImportField field,
                Column column,
                String value,
                long rows,
                @Nullable String meaning,
                @Nullable String suggestion,
                boolean reference) {
            choices.add(new Choice(field.key(), column.name(), value, rows, meaning, suggestion, reference));
            if (meaning != null) {
                values.computeIfAbsent(field.key(), key -> new LinkedHashMap<>())
                        .put(value, meaning);
            }
        }
    }
}
