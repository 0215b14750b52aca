package com.quorumcrm.buyinggroups.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.buyinggroups.SetMember;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be put on a deal, as it was typed: somebody we know, or else a new person at the company of the deal.
 *
 * @param roles what they are; when there are none, they are what they are at the company
 */
record AddForm(
        String contactId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        List<String> roles) {

    AddForm {
        contactId = requireNonNullElse(contactId, "");
        roles = requireNonNullElse(roles, List.of());
    }

    static AddForm empty() {
        return new AddForm("", null, null, null, List.of());
    }

    static AddForm as(String role) {
        return new AddForm("", null, null, null, role.isBlank() ? List.of() : List.of(role));
    }

    boolean isNew() {
        return contactId.isBlank() && Text.line(lastName) != null;
    }

    AddContact person(AccountId account) {
        return new AddContact(
                ContactDetails.of(
                        Text.line(firstName), Text.lineOrEmpty(lastName), null, Affiliation.at(account, title)),
                null);
    }

    ContactId contact() {
        if (contactId.isBlank()) {
            throw new RuleBroken("contactId", "buyinggroups.rule.nobody");
        }
        try {
            return ContactId.of(contactId);
        } catch (NoSuchRecord noId) {
            throw new RuleBroken("contactId", "buyinggroups.rule.unknownPerson");
        }
    }

    SetMember command(OpportunityId deal, ContactId contact) {
        return new SetMember(deal, contact, null, roles.isEmpty() ? null : Choices.roles(roles), null, null, null);
    }
}
