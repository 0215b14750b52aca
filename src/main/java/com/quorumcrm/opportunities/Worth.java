package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a deal is worth.
 *
 * @param amount in the deal's currency, null while unknown
 * @param baseAmount in the organisation's currency, null while unknown
 */
@Embeddable
record Worth(
        @JdbcTypeCode(SqlTypes.CHAR) Currency currency,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal baseAmount) {

    static Worth unknown(Currency currency) {
        return new Worth(currency, null, null);
    }

    static Worth of(Money money, @Nullable LocalDate closeDate, Conversion conversion) {
        return new Worth(
                money.currency(),
                money.amount(),
                conversion.base(money, closeDate).amount());
    }

    @Nullable
    Money money() {
        return amount == null ? null : Money.rounded(amount, currency);
    }

    /** The same amount, closing on another day. */
    Worth on(@Nullable LocalDate closeDate, Conversion conversion) {
        var money = money();
        return money == null ? this : of(money, closeDate, conversion);
    }
}
