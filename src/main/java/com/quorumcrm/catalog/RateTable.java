package com.quorumcrm.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rates as they were read at one moment, for converting many amounts. */
public final class RateTable {

    private final Currency base;
    private final Map<Currency, NavigableMap<LocalDate, BigDecimal>> rates;

    RateTable(Currency base, List<CurrencyRate> rates) {
        this.base = base;
        this.rates = rates.stream()
                .collect(groupingBy(
                        CurrencyRate::currency,
                        toMap(CurrencyRate::validFrom, CurrencyRate::rate, (a, b) -> b, TreeMap::new)));
    }

    /** The organisation's currency. */
    public Currency base() {
        return base;
    }

    /** The currencies that can be converted, the organisation's own among them. */
    public Set<Currency> currencies() {
        return Stream.concat(Stream.of(base), rates.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How many units of the organisation's currency one unit is worth on a day: the latest rate from that day or
     * before, or the earliest when all are later.
     *
     * @throws RuleBroken on {@code currency} when the currency has no rate at all
     */
    public BigDecimal rate(Currency currency, LocalDate day) {
        if (currency.equals(base)) {
            return BigDecimal.ONE;
        }
        var dated = rates.get(currency);
        if (dated == null) {
            throw new RuleBroken("currency", "catalog.rate.none", currency.getCurrencyCode());
        }
        var valid = dated.floorEntry(day);
        return valid == null ? dated.firstEntry().getValue() : valid.getValue();
    }

    /**
     * Converts into the organisation's currency at the rate of a day.
     *
     * @throws RuleBroken on {@code currency} when the currency has no rate at all
     */
    public Money convert(Money money, LocalDate day) {
        return money.convert(rate(money.currency(), day), base);
    }
}
