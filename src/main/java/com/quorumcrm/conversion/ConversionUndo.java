package com.quorumcrm.conversion;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.TrashAccount;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.TrashContact;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOutcome;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.opportunities.Opportunities;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what was made of a lead. What was made for it goes to the trash, a company only when nothing else hangs on it by
 * now; what was linked is let go; activities and files are where they were.
 */
@Service
@Transactional
public class ConversionUndo {

    private final Leads leads;
    private final ConversionQuery conversions;
    private final CarriedOver carried;
    private final Accounts accounts;
    private final AccountQuery companies;
    private final Contacts contacts;
    private final ContactQuery people;
    private final Opportunities opportunities;
    private final Visibility visibility;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConversionUndo(
            Leads leads,
            ConversionQuery conversions,
            CarriedOver carried,
            Accounts accounts,
            AccountQuery companies,
            Contacts contacts,
            ContactQuery people,
            Opportunities opportunities,
            Visibility visibility,
            JdbcClient jdbc,
            Clock clock) {
        this.leads = leads;
        this.conversions = conversions;
        this.carried = carried;
        this.accounts = accounts;
        this.companies = companies;
        this.contacts = contacts;
        this.people = people;
        this.opportunities = opportunities;
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws RuleBroken when nothing was made of it, or that was taken back already */
    public void undo(LeadId lead, Viewer viewer) {
        viewer.require(Permission.EDIT_LEADS);
        visibility.requireEdit(lead.ref(), viewer);
        var conversion = conversions.of(lead).orElseThrow(() -> new RuleBroken(null, "conversion.rule.nothingToUndo"));
        close(conversion, viewer);
        carried.giveBack(conversion.id(), lead);
        leads.unqualify(lead, viewer);
        trash(conversion, viewer);
    }

    private void close(ConversionView conversion, Viewer viewer) {
        var closed = jdbc.sql("""
                        update lead_conversion set undone_at = :now, undone_by = :by where id = :id and undone_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .param("id", conversion.id().id())
                .update();
        if (closed == 0) {
            throw new RuleBroken(null, "conversion.rule.nothingToUndo");
        }
    }

    private void trash(ConversionView conversion, Viewer viewer) {
        LeadOutcome made = conversion.became();
        if (made.opportunity() != null && isEditable(made.opportunity().ref(), viewer)) {
            opportunities.trash(made.opportunity(), null, viewer);
        }
        if (made.contact() != null
                && conversion.newContact()
                && isEditable(made.contact().ref(), viewer)) {
            trash(made.contact(), viewer);
        }
        if (made.account() != null
                && conversion.newAccount()
                && isEditable(made.account().ref(), viewer)) {
            trash(made.account(), conversion, viewer);
        }
    }

    private boolean isEditable(RecordRef record, Viewer viewer) {
        return visibility.access(record, viewer) == Access.EDIT;
    }

    private void trash(ContactId contact, Viewer viewer) {
        contacts.trash(new TrashContact(contact, people.find(contact, viewer).version()), viewer);
    }

    private void trash(AccountId account, ConversionView conversion, Viewer viewer) {
        if (isAlone(account, conversion)) {
            accounts.trash(
                    new TrashAccount(account, companies.find(account, viewer).version()), viewer);
        }
    }

    private boolean isAlone(AccountId account, ConversionView conversion) {
        var made = conversion.became();
        return jdbc.sql("""
                        select not exists (select from opportunity where account_id = :account and deleted_at is null and id is distinct from cast(:deal as uuid))
                           and not exists (select from affiliation f join contact c on c.id = f.contact_id
                                           where f.account_id = :account and c.deleted_at is null and c.id is distinct from cast(:contact as uuid))""")
                .param("account", account.id())
                .param(
                        "deal",
                        made.opportunity() == null ? null : made.opportunity().id())
                .param("contact", made.contact() == null ? null : made.contact().id())
                .query(Boolean.class)
                .single();
    }
}
