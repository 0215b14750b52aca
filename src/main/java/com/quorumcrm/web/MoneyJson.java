package com.quorumcrm.web;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NotUnderstood;
import org.jspecify.annotations.Nullable;

/**
 * An amount as the API reads and writes it.
 *
 * @param amount a plain decimal number as a string, never a float
 * @param currency ISO 4217
 */
public record MoneyJson(String amount, String currency) {

    public static @Nullable MoneyJson of(@Nullable Money money) {
        return money == null
                ? null
                : new MoneyJson(money.plain(), money.currency().getCurrencyCode());
    }

    /**
     * @param field the property that holds this amount
     * @throws NotUnderstood when it is no amount of a known currency
     */
    public Money money(String field) {
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            throw new NotUnderstood(field, "web.api.money");
        }
    }
}
