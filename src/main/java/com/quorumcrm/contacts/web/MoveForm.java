package com.quorumcrm.contacts.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.MoveContact;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody goes, as it was typed. */
record MoveForm(
        String accountId, @Nullable String title, @Nullable LocalDate on, Long version) {

    MoveForm {
        accountId = requireNonNullElse(accountId, "");
        version = requireNonNullElse(version, -1L);
    }

    /** @throws RuleBroken when no company or no day was chosen */
    MoveContact command(ContactId contact) {
        if (on == null) {
            throw new RuleBroken("on", "kernel.rule.required");
        }
        var company = company();
        if (company.isEmpty()) {
            throw new RuleBroken("accountId", "kernel.rule.required");
        }
        return new MoveContact(contact, version, company.getFirst(), title, on);
    }

    /** The one that was chosen, nothing where none was. */
    List<AccountId> company() {
        try {
            return accountId.isBlank() ? List.of() : List.of(AccountId.of(accountId));
        } catch (NoSuchRecord noId) {
            return List.of();
        }
    }
}
