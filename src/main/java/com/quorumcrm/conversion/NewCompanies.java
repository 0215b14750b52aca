package com.quorumcrm.conversion;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.phones.Regions;
import com.quorumcrm.phones.Telephony;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes companies of the companies of leads. */
@Component
class NewCompanies {

    private final Accounts accounts;
    private final Regions regions;

    NewCompanies(Accounts accounts, Regions regions) {
        this.accounts = accounts;
        this.regions = regions;
    }

    /** A person without a company stays one. */
    @Nullable
    AccountId open(LeadView lead, Viewer viewer) {
        var company = lead.company();
        if (company.name() == null) {
            return null;
        }
        var details = new AccountDetails(
                company.name(),
                AccountType.PROSPECT,
                null,
                company.industry(),
                null,
                company.country(),
                company.city(),
                company.website(),
                phone(lead),
                company.employees(),
                null,
                null,
                null);
        return accounts.open(new OpenAccount(details, lead.ownerId()), viewer);
    }

    /** A number that cannot be dialled stays with what is said of the person. */
    private @Nullable String phone(LeadView lead) {
        var phone = lead.person().phone();
        var region = regions.of(lead.company().country()).orElseGet(regions::home);
        return phone == null ? null : Telephony.read(phone, region).orElse(null);
    }
}
