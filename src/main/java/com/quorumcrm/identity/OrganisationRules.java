package com.quorumcrm.identity;

import com.quorumcrm.kernel.FiscalCalendar.Pattern445;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What settings must be to make sense. */
public final class OrganisationRules {

    private static final int LONGEST_NAME = 120;
    private static final int MONTHS = 12;

    private OrganisationRules() {}

    public static List<Breach> check(String name, String currency, String zone, int fiscalFirstMonth) {
        var breaches = new ArrayList<Breach>();
        if (name.isBlank()) {
            breaches.add(breach("organisation", "identity.organisation.noName"));
        } else if (name.strip().codePointCount(0, name.strip().length()) > LONGEST_NAME) {
            breaches.add(breach("organisation", "identity.rule.tooLong", LONGEST_NAME));
        }
        if (!isCurrency(currency)) {
            breaches.add(breach("currency", "identity.organisation.badCurrency"));
        }
        if (!isZone(zone)) {
            breaches.add(breach("zone", "identity.organisation.badZone"));
        }
        if (fiscalFirstMonth < 1 || fiscalFirstMonth > MONTHS) {
            breaches.add(breach("fiscalFirstMonth", "identity.organisation.badMonth"));
        }
        return breaches;
    }

    static List<Breach> check(ChangeOrganisation command) {
        var breaches =
                new ArrayList<>(check(command.name(), command.currency(), command.zone(), command.fiscalFirstMonth()));
        if (!isLocale(command.locale())) {
            breaches.add(breach("locale", "identity.organisation.badLocale"));
        }
        if (Stream.of(Pattern445.values()).noneMatch(pattern -> pattern.name().equals(command.fiscalPattern()))) {
            breaches.add(breach("fiscalPattern", "identity.organisation.badPattern"));
        }
        return breaches;
    }

    public static boolean isLocale(String tag) {
        return Stream.of(Locale.getAvailableLocales())
                .anyMatch(known -> known.toLanguageTag().equals(tag));
    }

    public static boolean isZone(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    private static Breach breach(String field, String code, Object... arguments) {
        return new Breach(field, code, List.of(arguments));
    }
}
