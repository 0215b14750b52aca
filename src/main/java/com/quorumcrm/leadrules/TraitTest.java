package com.quorumcrm.leadrules;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a rule compares what it asks of a lead; words without regard to case and accents. */
public enum TraitTest {
    /** One of the words of the rule, which has commas between. */
    IS("is") {
        @Override
        boolean holds(@Nullable String held, String asked) {
            return held != null && words(asked).contains(Text.folded(held));
        }
    },
    CONTAINS("contains") {
        @Override
        boolean holds(@Nullable String held, String asked) {
            return held != null && words(asked).stream().anyMatch(Text.folded(held)::contains);
        }
    },
    AT_LEAST("atLeast") {
        @Override
        boolean holds(@Nullable String held, String asked) {
            return compared(held, asked).filter(order -> order >= 0).isPresent();
        }
    },
    AT_MOST("atMost") {
        @Override
        boolean holds(@Nullable String held, String asked) {
            return compared(held, asked).filter(order -> order <= 0).isPresent();
        }
    },
    PRESENT("present") {
        @Override
        boolean holds(@Nullable String held, String asked) {
            return held != null;
        }
    },
    ABSENT("absent") {
        @Override
        boolean holds(@Nullable String held, String asked) {
            return held == null;
        }
    };

    private final String key;

    TraitTest(String key) {
        this.key = key;
    }

    /** @param held what the lead has, null for nothing */
    abstract boolean holds(@Nullable String held, String asked);

    /** As in forms. */
    public String key() {
        return key;
    }

    /** The message key of its name. */
    public String label() {
        return "leadrules.test." + key;
    }

    boolean needsValue() {
        return this != PRESENT && this != ABSENT;
    }

    boolean isOfNumbers() {
        return this == AT_LEAST || this == AT_MOST;
    }

    /** @throws NotUnderstood when there is none of this key */
    public static TraitTest of(String key) {
        return Stream.of(values())
                .filter(test -> test.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("test", "leadrules.test.unknown", key));
    }

    private static List<String> words(String asked) {
        return Stream.of(asked.split(","))
                .map(word -> Text.folded(word).strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<Integer> compared(@Nullable String held, String asked) {
        return number(held).flatMap(one -> number(asked).map(one::compareTo));
    }

    static Optional<BigDecimal> number(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
