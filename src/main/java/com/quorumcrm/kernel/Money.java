package com.quorumcrm.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency, always at that currency's number of digits.
 *
 * <p>Rounding is half-up. Amounts of different currencies are never added: converting is a matter of dated rates.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** As many digits as a column holds: 15 before the point and 4 behind it. */
    private static final BigDecimal LIMIT = new BigDecimal("1E15");

    private static final int LONGEST_TEXT = 40;

    /** @throws IllegalArgumentException when the amount is 10<sup>15</sup> or more, or has more digits than the currency */
    public Money {
        requireBelowLimit(amount);
        var digits = digits(currency);
        var plain = amount.stripTrailingZeros();
        if (plain.scale() > digits) {
            throw new IllegalArgumentException("%s has %d decimal places".formatted(currency, digits));
        }
        amount = plain.setScale(digits);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * Rounds half-up to the currency's digits.
     *
     * @throws IllegalArgumentException when the amount is 10<sup>15</sup> or more
     */
    public static Money rounded(BigDecimal amount, Currency currency) {
        requireBelowLimit(amount);
        var magnitude = (long) amount.precision() - amount.scale();
        return magnitude < -digits(currency)
                ? zero(currency)
                : new Money(amount.setScale(digits(currency), RoundingMode.HALF_UP), currency);
    }

    /** @throws IllegalArgumentException when the text is no plain decimal number or the currency is unknown */
    public static Money of(String amount, String currency) {
        if (amount.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("An amount has at most %d characters".formatted(LONGEST_TEXT));
        }
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** The number of decimal places: 2 for USD, 0 for JPY, 3 for KWD. */
    public static int digits(Currency currency) {
        return Math.max(currency.getDefaultFractionDigits(), 0);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negate() {
        return new Money(amount.negate(), currency);
    }

    /** Rounds half-up to the currency's digits. */
    public Money times(BigDecimal factor) {
        return rounded(amount.multiply(factor), currency);
    }

    /**
     * Converts at a rate.
     *
     * @param rate how many units of the target one unit of this currency is worth
     */
    public Money convert(BigDecimal rate, Currency target) {
        return rounded(amount.multiply(rate), target);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** The amount alone, as the API writes it: {@code 1234.50}. */
    public String plain() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " " + currency;
    }

    private static void requireBelowLimit(BigDecimal amount) {
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("An amount must be below 1,000,000,000,000,000");
        }
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s cannot be reckoned together".formatted(currency, other.currency));
        }
        return other;
    }
}
