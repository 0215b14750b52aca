package com.quorumcrm.orgcharts.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.orgcharts.AddPlaceholder;

/** A place that somebody must hold, as it was typed. */
record PlaceholderForm(String title, String reportsToId) {

    static PlaceholderForm empty() {
        return new PlaceholderForm("", "");
    }

    PlaceholderForm {
        title = requireNonNullElse(title, "");
        reportsToId = requireNonNullElse(reportsToId, "");
    }

    AddPlaceholder command(AccountId account) {
        return new AddPlaceholder(account, title, People.chosen("reportsToId", reportsToId));
    }
}
