package com.quorumcrm.identity;

import com.quorumcrm.kernel.FiscalCalendar.Pattern445;
import com.quorumcrm.web.Choice;
import java.time.Month;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen for currencies, zones, locales and months, named in the reader's language. */
@Component
public class RegionalChoices {

    private static final Set<String> REGIONS =
            Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");
    private static final Set<String> CURRENCIES = Set.of(
            "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP",
            "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KWD", "MAD", "MXN", "MYR", "NGN", "NOK",
            "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "SAR", "SEK", "SGD", "THB", "TND", "TRY", "TWD",
            "UAH", "USD", "VND", "ZAR");
    private static final List<String> LOCALES = List.of(
            "en-US", "en-GB", "en-CA", "en-AU", "en-IN", "en-IE", "cs-CZ", "da-DK", "de-AT", "de-CH", "de-DE", "es-ES",
            "es-MX", "fi-FI", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "hu-HU", "it-IT", "ja-JP", "ko-KR", "nb-NO", "nl-BE",
            "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ro-RO", "sv-SE", "tr-TR", "uk-UA", "zh-CN");

    public void into(Model model) {
        model.addAttribute("currencies", currencies());
        model.addAttribute("zones", zones());
        model.addAttribute("locales", locales());
        model.addAttribute("months", months());
        model.addAttribute("patterns", keyed("pattern", Pattern445.values()));
        model.addAttribute("readables", keyed("readable", Readable.values()));
    }

    private static List<Choice> currencies() {
        return CURRENCIES.stream()
                .sorted()
                .map(Currency::getInstance)
                .map(currency -> Choice.of(
                        currency.getCurrencyCode(),
                        currency.getCurrencyCode() + " – " + currency.getDisplayName(Locale.ENGLISH)))
                .toList();
    }

    private static List<Choice> zones() {
        var places = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> REGIONS.contains(id.replaceFirst("/.*", "")))
                .sorted();
        return Stream.concat(Stream.of("UTC"), places)
                .map(id -> Choice.of(id, id.replace('_', ' ')))
                .toList();
    }

    private static List<Choice> locales() {
        return LOCALES.stream()
                .map(tag -> Choice.of(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH)))
                .sorted(Comparator.comparing(choice -> String.valueOf(choice.label())))
                .toList();
    }

    private static List<Choice> months() {
        return Stream.of(Month.values())
                .map(month -> Choice.keyed(Integer.toString(month.getValue()), key("month", month)))
                .toList();
    }

    private static List<Choice> keyed(String kind, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> Choice.keyed(value.name(), key(kind, value)))
                .toList();
    }

    private static String key(String kind, Enum<?> value) {
        return "identity." + kind + "." + value.name().toLowerCase(Locale.ROOT);
    }
}
