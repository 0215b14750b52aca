package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.CurrencyRate;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record RateForm(
        @Nullable String currency,
        @Nullable LocalDate validFrom,
        @Nullable BigDecimal rate) {

    static RateForm from(LocalDate day) {
        return new RateForm("", day, null);
    }

    /** @throws RuleBroken when something is missing, or there is no such currency */
    CurrencyRate command() {
        if (currency == null || currency.isEmpty() || validFrom == null || rate == null) {
            throw new RuleBroken(missing());
        }
        try {
            return new CurrencyRate(Currency.getInstance(currency), validFrom, rate);
        } catch (IllegalArgumentException unknown) {
            throw new RuleBroken("currency", "catalog.currency.unknown");
        }
    }

    private List<Breach> missing() {
        return Stream.of(
                        missing("currency", currency == null || currency.isEmpty()),
                        missing("validFrom", validFrom == null),
                        missing("rate", rate == null))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Breach> missing(String field, boolean missing) {
        return missing ? Stream.of(new Breach(field, "catalog.text.empty", List.of())) : Stream.empty();
    }
}
