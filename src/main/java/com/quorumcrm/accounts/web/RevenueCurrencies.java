package com.quorumcrm.accounts.web;

import com.quorumcrm.identity.OrganisationSettings;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which currencies a revenue can be given: ours first, then those that most of the world's trade is in. */
@Component
class RevenueCurrencies {

    private static final List<String> USUAL = List.of(
            "USD", "EUR", "CNY", "JPY", "GBP", "INR", "BRL", "CAD", "KRW", "AUD", "MXN", "CHF", "SAR", "TRY", "PLN",
            "SEK", "NOK", "DKK", "CZK", "HUF", "RON", "ILS", "AED", "ZAR", "NGN", "EGP", "SGD", "HKD", "TWD", "THB",
            "VND", "IDR", "MYR", "PHP", "NZD", "CLP", "COP", "PEN", "ARS", "UAH", "RUB", "KZT", "IRR", "PKR", "BDT");

    private final OrganisationSettings organisation;

    RevenueCurrencies(OrganisationSettings organisation) {
        this.organisation = organisation;
    }

    Currency ours() {
        return organisation.current().currency();
    }

    List<String> with(@Nullable String present) {
        return Stream.concat(
                        Stream.concat(Stream.ofNullable(present), Stream.of(ours().getCurrencyCode())), USUAL.stream())
                .distinct()
                .toList();
    }
}
