package com.quorumcrm.mail;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fields of a template stand for, as far as whoever writes may see it. */
@Component
class MergeValues {

    private final ContactQuery contacts;
    private final AccountQuery accounts;
    private final OpportunityQuery opportunities;

    MergeValues(ContactQuery contacts, AccountQuery accounts, OpportunityQuery opportunities) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.opportunities = opportunities;
    }

    /** @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see one of them */
    Map<String, String> of(
            @Nullable ContactId contact,
            @Nullable AccountId account,
            @Nullable OpportunityId opportunity,
            Viewer viewer) {
        var values = new HashMap<String, String>();
        values.put("me.name", viewer.name());
        values.put("me.email", viewer.email());
        if (contact != null) {
            contact(contact, values, viewer);
        }
        if (account != null) {
            values.put("account.name", accounts.find(account, viewer).name());
        }
        if (opportunity != null) {
            opportunity(opportunity, values, viewer);
        }
        values.values().removeIf(String::isBlank);
        return values;
    }

    private void contact(ContactId id, Map<String, String> values, Viewer viewer) {
        var contact = contacts.find(id, viewer);
        put(values, "contact.firstName", contact.details().firstName());
        values.put("contact.lastName", contact.details().lastName());
        values.put("contact.name", contact.name());
        put(values, "account.name", contact.accountName());
        var affiliation = contact.affiliation();
        if (affiliation != null) {
            put(values, "contact.title", affiliation.title());
        }
    }

    private void opportunity(OpportunityId id, Map<String, String> values, Viewer viewer) {
        var deal = opportunities.find(id, viewer);
        values.put("account.name", deal.accountName());
        values.put("opportunity.name", deal.name());
        if (deal.amount() != null) {
            values.put("opportunity.amount", deal.amount().toString());
        }
        if (deal.closeDate() != null) {
            var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(viewer.locale());
            values.put("opportunity.closeDate", deal.closeDate().format(format));
        }
    }

    private static void put(Map<String, String> values, String field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
