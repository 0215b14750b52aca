package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.web.Choice;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Currencies to choose from, named in the reader's language. */
@Component
class CurrencyChoices {

    private final Currencies currencies;

    CurrencyChoices(Currencies currencies) {
        this.currencies = currencies;
    }

    /** Those with a rate, the organisation's own first. */
    List<Choice> convertible() {
        var table = currencies.table();
        var others = table.currencies().stream().filter(currency -> !currency.equals(table.base()));
        return Stream.concat(Stream.of(table.base()), sorted(others))
                .map(CurrencyChoices::choice)
                .toList();
    }

    /** The codes alone, with one more that is in use already. */
    List<String> codes(String inUse) {
        return Stream.concat(convertible().stream().map(Choice::value), Stream.of(inUse))
                .distinct()
                .toList();
    }

    /** Every currency that is in use somewhere today, without the organisation's own. */
    List<Choice> foreign() {
        var base = currencies.table().base();
        return sorted(Currency.getAvailableCurrencies().stream()
                        .filter(currency -> !currency.equals(base) && isMoney(currency)))
                .map(CurrencyChoices::choice)
                .toList();
    }

    static String name(Currency currency, Locale locale) {
        return currency.getDisplayName(locale);
    }

    private static boolean isMoney(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0
                && !currency.getDisplayName(Locale.ENGLISH).contains("(");
    }

    private static Stream<Currency> sorted(Stream<Currency> currencies) {
        return currencies.sorted(Comparator.comparing(Currency::getCurrencyCode));
    }

    private static Choice choice(Currency currency) {
        var code = currency.getCurrencyCode();
        return Choice.of(code, code + " – " + name(currency, LocaleContextHolder.getLocale()));
    }
}
