package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Fact;
import com.quorumcrm.web.FactEditing;
import com.quorumcrm.web.FactHome;
import com.quorumcrm.web.Formats;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the right-hand column of a company's page shows. */
@Component
class AccountFacts {

    private final Formats formats;
    private final OwnerChoices owners;
    private final AccountChoices accounts;
    private final RevenueCurrencies currencies;
    private final PhoneLines phones;

    AccountFacts(
            Formats formats,
            OwnerChoices owners,
            AccountChoices accounts,
            RevenueCurrencies currencies,
            PhoneLines phones) {
        this.formats = formats;
        this.owners = owners;
        this.accounts = accounts;
        this.currencies = currencies;
        this.phones = phones;
    }

    List<Fact> of(AccountView account) {
        var details = account.details();
        var type = details.type();
        var revenue = details.revenue();
        var phone = phones.main(account);
        return List.of(
                Fact.keyed("type", "accounts.field.type", type.key(), type.label()),
                Fact.of("ownerId", "accounts.field.owner", Fact.Control.CHOICE, account.ownerId(), account.ownerName()),
                Fact.record(
                        "parentId",
                        "accounts.field.parent",
                        details.parent(),
                        account.parentName(),
                        AccountChoices.LOOKUP),
                Fact.text("industry", "accounts.field.industry", details.industry()),
                Fact.text("segment", "accounts.field.segment", details.segment()),
                Fact.text("country", "accounts.field.country", details.country()),
                Fact.text("city", "accounts.field.city", details.city()),
                Fact.text("website", "accounts.field.website", details.website()),
                Fact.of(
                        "phone",
                        "accounts.field.phone",
                        Fact.Control.TEXT,
                        details.phone(),
                        phone == null ? null : phone.shown()),
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

    List<PhoneLines.Line> phones(AccountView account) {
        return phones.of(account);
    }

    FactHome home(AccountView account) {
        var revenue = account.details().revenue();
        return new FactHome(
                account.id().ref(),
                account.version(),
                account.editable(),
                revenue == null ? null : revenue.currency().getCurrencyCode());
    }

    FactEditing.Offer offer(Fact fact, AccountView account, Viewer viewer) {
        return switch (fact.key()) {
            case "type" -> FactEditing.Offer.of(AccountForms.types());
            case "ownerId" -> FactEditing.Offer.of(owners.owners(account.ownerId(), account.ownerName(), viewer));
            case "parentId" ->
                FactEditing.Offer.of(accounts.with(
                        Stream.ofNullable(fact.value()).map(AccountId::of).toList(), viewer));
            case "revenue" -> new FactEditing.Offer(List.of(), offered(account));
            default -> FactEditing.Offer.NOTHING;
        };
    }

    private List<String> offered(AccountView account) {
        var revenue = account.details().revenue();
        return currencies.with(revenue == null ? null : revenue.currency().getCurrencyCode());
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
