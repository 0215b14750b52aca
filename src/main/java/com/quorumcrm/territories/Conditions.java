package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a company must be to belong to a territory; what is null does not matter.
 *
 * @param countries names with commas between, compared without regard to case; likewise industries
 * @param types keys of {@link AccountType} with commas between
 * @param employeesFrom both ends are included
 * @param revenueFrom in the organisation's currency; a company whose revenue is in another one does not meet it
 */
@Embeddable
public record Conditions(
        @Nullable String countries,
        @Nullable String industries,
        @Nullable String types,
        @Nullable Integer employeesFrom,
        @Nullable Integer employeesTo,
        @Nullable BigDecimal revenueFrom,
        @Nullable BigDecimal revenueTo) {

    public Conditions {
        countries = list(countries);
        industries = list(industries);
        types = list(types);
    }

    public static Conditions none() {
        return new Conditions(null, null, null, null, null, null, null);
    }

    void check(Rules rules) {
        rules.atMost("countries", countries, 1000)
                .atMost("industries", industries, 1000)
                .that(words(types).stream().allMatch(Conditions::isType), "types", "territories.rule.type")
                .that(isNotNegative(employeesFrom), "employeesFrom", "territories.rule.negative")
                .that(isNotNegative(employeesTo), "employeesTo", "territories.rule.negative")
                .that(isInOrder(employeesFrom, employeesTo), "employeesTo", "territories.rule.order")
                .that(isInOrder(revenueFrom, revenueTo), "revenueTo", "territories.rule.order");
    }

    boolean hold(Traits company, Currency base) {
        return isAmong(countries, company.country())
                && isAmong(industries, company.industry())
                && isAmong(types, company.type().key())
                && isBetween(employeesFrom, employeesTo, company.employees())
                && isBetween(revenueFrom, revenueTo, revenue(company, base));
    }

    public boolean isEmpty() {
        return equals(none());
    }

    public static List<String> words(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static boolean isType(String key) {
        return Stream.of(AccountType.values()).anyMatch(type -> type.key().equals(folded(key)));
    }

    private static @Nullable String list(@Nullable String typed) {
        return Text.line(String.join(", ", words(typed)));
    }

    private static boolean isAmong(@Nullable String list, @Nullable String value) {
        return list == null
                || value != null
                        && words(list).stream().anyMatch(word -> folded(word).equals(folded(value)));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable BigDecimal revenue(Traits company, Currency base) {
        var revenue = company.revenue();
        return revenue == null || !revenue.currency().equals(base) ? null : revenue.amount();
    }

    private static <T extends Comparable<T>> boolean isBetween(@Nullable T from, @Nullable T to, @Nullable T value) {
        if (from == null && to == null) {
            return true;
        }
        return value != null
                && (from == null || from.compareTo(value) <= 0)
                && (to == null || to.compareTo(value) >= 0);
    }

    private static <T extends Comparable<T>> boolean isInOrder(@Nullable T from, @Nullable T to) {
        return from == null || to == null || from.compareTo(to) <= 0;
    }

    private static boolean isNotNegative(@Nullable Integer number) {
        return number == null || number >= 0;
    }
}
