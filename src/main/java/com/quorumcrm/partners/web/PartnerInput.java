package com.quorumcrm.partners.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.partners.AddPartner;
import com.quorumcrm.partners.PartnerRole;
import com.quorumcrm.partners.PartnerTerms;
import com.quorumcrm.partners.PartnerView;
import com.quorumcrm.web.FieldText;
import org.jspecify.annotations.Nullable;

/** What is said of how two companies work together, from a form or the API. */
record PartnerInput(
        @Nullable String role,
        @Nullable String otherId,
        @Nullable String since,
        @Nullable String until,
        @Nullable String note) {

    static PartnerInput nothing() {
        return new PartnerInput(PartnerRole.RESELLER_OF.key(), null, null, null, null);
    }

    static PartnerInput of(PartnerView partner) {
        var terms = partner.terms();
        return new PartnerInput(
                partner.role().key(),
                partner.other().toString(),
                terms.since() == null ? null : terms.since().toString(),
                terms.until() == null ? null : terms.until().toString(),
                terms.note());
    }

    AddPartner adding(AccountId account) {
        var known = FieldText.key("role", role, PartnerRole::of);
        var other = FieldText.id("otherId", otherId, AccountId::of);
        if (known == null || other == null) {
            throw new RuleBroken(known == null ? "role" : "otherId", "kernel.rule.required");
        }
        return new AddPartner(account, known, other, terms());
    }

    PartnerTerms terms() {
        return new PartnerTerms(FieldText.date("since", since), FieldText.date("until", until), note);
    }
}
