package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.web.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the right-hand column of a company's page shows. */
@Component
class AccountFacts {

    private final Formats formats;

    AccountFacts(Formats formats) {
        this.formats = formats;
    }

    List<Fact> of(AccountView account) {
        var details = account.details();
        var type = details.type();
        var revenue = details.revenue();
        return List.of(
                new Fact("type", "accounts.field.type", Fact.Control.TYPE, type.key(), null, type.label()),
                Fact.of("ownerId", "accounts.field.owner", Fact.Control.OWNER, account.ownerId(), account.ownerName()),
                Fact.of(
                        "parentId",
                        "accounts.field.parent",
                        Fact.Control.ACCOUNT,
                        details.parent(),
                        account.parentName()),
                Fact.text("industry", "accounts.field.industry", details.industry()),
                Fact.text("segment", "accounts.field.segment", details.segment()),
                Fact.text("country", "accounts.field.country", details.country()),
                Fact.text("city", "accounts.field.city", details.city()),
                Fact.text("website", "accounts.field.website", details.website()),
                Fact.text("phone", "accounts.field.phone", details.phone()),
                Fact.of(
                        "employees",
                        "accounts.field.employees",
                        Fact.Control.NUMBER,
                        details.employees(),
                        formats.number(details.employees())),
                Fact.of(
                        "foundedYear",
                        "accounts.field.foundedYear",
                        Fact.Control.NUMBER,
                        details.foundedYear(),
                        year(details.foundedYear())),
                Fact.of(
                        "revenue",
                        "accounts.field.revenue",
                        Fact.Control.MONEY,
                        revenue == null ? null : revenue.plain(),
                        formats.money(revenue)));
    }

    /** @throws NoSuchRecord when there is no such fact */
    Fact one(AccountView account, String key) {
        return of(account).stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    private static @Nullable String year(@Nullable Integer year) {
        return year == null ? null : year.toString();
    }
}
