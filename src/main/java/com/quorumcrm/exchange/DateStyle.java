package com.quorumcrm.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a column writes its dates. A time of day behind the date is read over; years of two digits lie in 1980 to 2079. */
public enum DateStyle {
    ISO("yyyy-MM-dd", "(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})"),
    YEAR_SLASHED("yyyy/MM/dd", "(?<y>\\d{4})/(?<m>\\d{1,2})/(?<d>\\d{1,2})"),
    YEAR_DOTTED("yyyy.MM.dd", "(?<y>\\d{4})\\.(?<m>\\d{1,2})\\.(?<d>\\d{1,2})"),
    COMPACT("yyyyMMdd", "(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})"),
    DOTTED("dd.MM.yyyy", "(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4}|\\d{2})"),
    DAY_SLASHED("dd/MM/yyyy", "(?<d>\\d{1,2})/(?<m>\\d{1,2})/(?<y>\\d{4}|\\d{2})"),
    MONTH_SLASHED("MM/dd/yyyy", "(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4}|\\d{2})"),
    DAY_DASHED("dd-MM-yyyy", "(?<d>\\d{1,2})-(?<m>\\d{1,2})-(?<y>\\d{4}|\\d{2})"),
    MONTH_DASHED("MM-dd-yyyy", "(?<m>\\d{1,2})-(?<d>\\d{1,2})-(?<y>\\d{4}|\\d{2})"),
    DAY_WORD("d MMM yyyy", "(?<d>\\d{1,2})[ .-]+(?<w>\\p{L}{3,9})\\.?[ ,-]+(?<y>\\d{4}|\\d{2})"),
    MONTH_WORD("MMM d, yyyy", "(?<w>\\p{L}{3,9})\\.? +(?<d>\\d{1,2}),? +(?<y>\\d{4}|\\d{2})");

    private static final String TIME =
            "(?:[T ,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?";

    private final String pattern;
    private final Pattern regex;

    DateStyle(String pattern, String regex) {
        this.pattern = pattern;
        this.regex = Pattern.compile(regex + TIME);
    }

    /** As it stands in a mapping: {@code dd/MM/yyyy}. */
    public String pattern() {
        return pattern;
    }

    static Optional<DateStyle> of(String pattern) {
        return Arrays.stream(values())
                .filter(style -> style.pattern.equals(pattern))
                .findFirst();
    }

    /** The style that differs from this one only in whether the day or the month comes first. */
    @Nullable
    DateStyle twin() {
        return switch (this) {
            case DAY_SLASHED -> MONTH_SLASHED;
            case MONTH_SLASHED -> DAY_SLASHED;
            case DAY_DASHED -> MONTH_DASHED;
            case MONTH_DASHED -> DAY_DASHED;
            default -> null;
        };
    }

    /** @return null when the text is no date of this style, or of none that there is */
    @Nullable
    LocalDate read(String text) {
        var match = regex.matcher(text);
        if (!match.matches()) {
            return null;
        }
        try {
            return LocalDate.of(year(match.group("y")), month(match), Integer.parseInt(match.group("d")));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 80 ? 2000 + year : 1900 + year;
    }

    private static int month(Matcher match) {
        return match.namedGroups().containsKey("w") ? month(match.group("w")) : Integer.parseInt(match.group("m"));
    }

    private static int month(String word) {
        for (var month : Month.values()) {
            var name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            if (name.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))) {
                return month.getValue();
            }
        }
        throw new DateTimeException(word);
    }
}
