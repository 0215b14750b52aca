package com.quorumcrm.exchange;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.pipelines.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a row as the plan reads them; what cannot be read is gathered as the reasons for refusing the row. */
final class RowValues {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "ja", "active", "on");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "inactive", "off");
    private static final BigDecimal LIMIT = new BigDecimal("1E15");

    private final Plan plan;
    private final Map<String, Integer> columns;
    private final CsvRow row;
    private final Tally tally;
    private final List<Breach> breaches = new ArrayList<>();

    /** @param columns where each field stands */
    RowValues(Plan plan, Map<String, Integer> columns, CsvRow row, Tally tally) {
        this.plan = plan;
        this.columns = columns;
        this.row = row;
        this.tally = tally;
    }

    long number() {
        return row.number();
    }

    /** What the cell means, null when there is nothing in it. */
    @Nullable
    String text(String field) {
        var written = written(field);
        var meaning = written == null ? null : meaning(field, written);
        if (meaning != null && !isName(field, Objects.requireNonNull(written), meaning)) {
            tally.corrected(row.number(), field, written, name(field, meaning));
        }
        return meaning == null ? written : meaning;
    }

    /** A stage is meant by its name and by its key alike. */
    private static boolean isName(String field, String written, String meaning) {
        return field.equals("stage") && Cell.squeeze(written).equals(Cell.squeeze(meaning));
    }

    /** As people know it. */
    private String name(String field, String meaning) {
        var pipeline = plan.pipeline();
        return !field.equals("stage") || pipeline == null
                ? meaning
                : StageGuess.named(meaning, pipeline).map(Stage::name).orElse(meaning);
    }

    /** The same, without counting that it is read otherwise than it is written. */
    @Nullable
    String peek(String field) {
        var written = written(field);
        var meaning = written == null ? null : meaning(field, written);
        return meaning == null ? written : meaning;
    }

    private @Nullable String written(String field) {
        var column = columns.get(field);
        var text = column == null ? "" : Cell.tidy(row.cell(column));
        return text.isEmpty() ? null : text;
    }

    private @Nullable String meaning(String field, String written) {
        var meanings = plan.mapping().values().get(field);
        return meanings == null ? null : meanings.get(written);
    }

    @Nullable
    LocalDate date(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var style = plan.dates().getOrDefault(column(field), DateStyle.ISO);
        var date = style.read(text);
        if (date == null) {
            refuse(field, "exchange.row.date", text, style.pattern());
        }
        return date;
    }

    @Nullable
    Money money(String field, Currency currency) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var number = read(field, text);
        if (number == null || number.abs().compareTo(LIMIT) >= 0) {
            refuse(field, "exchange.row.number", text);
            return null;
        }
        return Money.rounded(number, currency);
    }

    /** As text without an exponent. */
    @Nullable
    String number(String field) {
        var text = text(field);
        var number = text == null ? null : read(field, text);
        if (text != null && (number == null || number.abs().compareTo(LIMIT) >= 0)) {
            refuse(field, "exchange.row.number", text);
            return null;
        }
        return number == null ? null : number.toPlainString();
    }

    @Nullable
    Integer integer(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var number = read(field, text);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            refuse(field, "exchange.row.integer", text);
            return null;
        }
        return number.setScale(0, RoundingMode.UNNECESSARY).intValueExact();
    }

    private @Nullable BigDecimal read(String field, String text) {
        var number =
                plan.numbers().getOrDefault(column(field), NumberStyle.POINT).read(text);
        var scale = plan.mapping().options().scale().get(field);
        return number == null || scale == null ? number : number.multiply(BigDecimal.valueOf(scale));
    }

    @Nullable
    Boolean flag(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var word = Cell.squeeze(text);
        if (!YES.contains(word) && !NO.contains(word)) {
            refuse(field, "exchange.row.flag", text);
        }
        return YES.contains(word);
    }

    /** The currency of the row's amounts. */
    Currency currency(Currency usual) {
        var said = text("currency");
        var code = said == null ? plan.mapping().options().currency() : said;
        try {
            return code == null ? usual : Currency.getInstance(code.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            refuse("currency", "exchange.row.currency", code == null ? "" : code);
            return usual;
        }
    }

    @Nullable
    <T extends Enum<T>> T choice(String field, Class<T> type) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var found = Choices.of(plan.type(), field, text);
        if (found.isEmpty()) {
            refuse(field, "exchange.row.choice", text, String.join(", ", Choices.words(plan.type(), field)));
            return null;
        }
        return type.cast(found.get());
    }

    void refuse(String field, String code, Object... arguments) {
        breaches.add(new Breach(field, code, List.of(arguments)));
    }

    List<Breach> breaches() {
        return breaches;
    }

    /** The fields that a record which is here already gets from this row. */
    Set<String> given() {
        var given = new HashSet<String>();
        columns.forEach((field, column) -> {
            if (plan.mapping().options().erases()
                    || !Cell.tidy(row.cell(column)).isEmpty()) {
                given.add(field);
            }
        });
        return given;
    }

    private String column(String field) {
        return plan.column(field).orElse("");
    }
}
