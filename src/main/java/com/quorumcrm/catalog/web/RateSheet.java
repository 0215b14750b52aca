package com.quorumcrm.catalog.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.quorumcrm.catalog.CurrencyRate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rates of one currency, the latest first.
 *
 * @param current the rate that holds today, and those stated for later
 * @param now the rate that holds today, null when all are later
 */
record RateSheet(
        String code,
        String name,
        List<CurrencyRate> current,
        List<CurrencyRate> earlier,
        @Nullable CurrencyRate now) {

    static List<RateSheet> of(List<CurrencyRate> rates, LocalDate today, Locale locale) {
        return rates.stream()
                .collect(groupingBy(rate -> rate.currency().getCurrencyCode(), TreeMap::new, toList()))
                .values()
                .stream()
                .map(ofOne -> of(ofOne.getFirst().currency(), ofOne, today, locale))
                .toList();
    }

    private static RateSheet of(Currency currency, List<CurrencyRate> rates, LocalDate today, Locale locale) {
        var later = (int)
                rates.stream().filter(rate -> rate.validFrom().isAfter(today)).count();
        var current = Math.min(later + 1, rates.size());
        return new RateSheet(
                currency.getCurrencyCode(),
                CurrencyChoices.name(currency, locale),
                rates.subList(0, current),
                rates.subList(current, rates.size()),
                later < rates.size() ? rates.get(later) : null);
    }
}
