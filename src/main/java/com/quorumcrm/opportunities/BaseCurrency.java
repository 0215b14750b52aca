package com.quorumcrm.opportunities;

import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organisation's currency and its calendar day. */
@Component
class BaseCurrency implements Conversion {

    private final Currencies currencies;
    private final OrganisationSettings organisation;
    private final Clock clock;

    BaseCurrency(Currencies currencies, OrganisationSettings organisation, Clock clock) {
        this.currencies = currencies;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @throws RuleBroken when nobody has stated what the currency is worth */
    @Override
    public Money base(Money amount, @Nullable LocalDate closeDate) {
        return currencies.convert(amount, closeDate == null ? today() : closeDate);
    }

    Currency currency() {
        return organisation.current().currency();
    }

    LocalDate today() {
        return organisation.current().today(clock);
    }
}
