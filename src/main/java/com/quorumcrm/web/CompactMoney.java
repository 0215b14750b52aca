package com.quorumcrm.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.quorumcrm.kernel.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes amounts with three digits. Making a formatter costs more than a row of a list, so they are kept. */
final class CompactMoney {

    /** Browsers may ask in any locale: what was kept is let go before it becomes many. */
    private static final int MOST_KEPT = 500;

    private static final Map<Way, LocalizedNumberFormatter> KEPT = new ConcurrentHashMap<>();

    private CompactMoney() {}

    private record Way(Locale locale, Currency currency) {}

    static String write(Money money, Locale locale) {
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(new Way(locale, money.currency()), CompactMoney::formatter)
                .format(money.amount())
                .toString();
    }

    private static LocalizedNumberFormatter formatter(Way way) {
        return NumberFormatter.withLocale(way.locale())
                .notation(Notation.compactShort())
                .precision(Precision.maxSignificantDigits(3))
                .unit(com.ibm.icu.util.Currency.fromJavaCurrency(way.currency()));
    }
}
