package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.accounts.ContactView;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The record that a fact is part of.
 *
 * @param currency of its amounts, null when it has none
 */
record FactHome(
        RecordRef record,
        long version,
        UserId ownerId,
        String ownerName,
        boolean editable,
        @Nullable String currency) {

    static FactHome of(AccountView account) {
        var revenue = account.details().revenue();
        return new FactHome(
                account.id().ref(),
                account.version(),
                account.ownerId(),
                account.ownerName(),
                account.editable(),
                revenue == null ? null : revenue.currency().getCurrencyCode());
    }

    static FactHome of(ContactView contact) {
        return new FactHome(
                contact.id().ref(),
                contact.version(),
                contact.ownerId(),
                contact.ownerName(),
                contact.editable(),
                null);
    }

    /** Where a fact is shown and changed. */
    public String url(Fact fact) {
        return record.url() + "/facts/" + fact.key();
    }
}
