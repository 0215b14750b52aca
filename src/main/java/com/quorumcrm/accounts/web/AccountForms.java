package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountChoices;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Conflict;
import com.quorumcrm.web.Conflict.Side;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page with the form of a company shows around it; the form itself is in the model, with what is wrong with it. */
@Component
class AccountForms {

    private final OwnerChoices owners;
    private final AccountChoices accounts;
    private final RevenueCurrencies currencies;
    private final FieldForms fields;
    private final OwnerRules rules;

    AccountForms(
            OwnerChoices owners,
            AccountChoices accounts,
            RevenueCurrencies currencies,
            FieldForms fields,
            OwnerRules rules) {
        this.owners = owners;
        this.accounts = accounts;
        this.currencies = currencies;
        this.fields = fields;
        this.rules = rules;
    }

    /** What a company holds in its custom fields, those of other types among them: the form can change the type. */
    FieldForm custom(AccountView account, Viewer viewer) {
        return fields.of(RecordKind.ACCOUNT, null, account.custom(), viewer);
    }

    /** What is empty at first; where rules say whose a company is, nobody is chosen. */
    AccountForm empty(@Nullable AccountId parent, Viewer viewer) {
        return AccountForm.empty(rules.areInForce() ? null : viewer.id(), parent, currencies.ours());
    }

    ModelAndView opening(AccountForm form, FieldForm custom, Viewer viewer, HttpStatusCode status) {
        return page(form, custom, viewer, status)
                .addObject("ruled", rules.areInForce())
                .addObject("verdict", rules.verdict(form))
                .addObject("owners", owners.owners(viewer.id(), viewer.name(), viewer));
    }

    ModelAndView changing(
            AccountForm form, FieldForm custom, AccountView account, Viewer viewer, HttpStatusCode status) {
        return page(form, custom, viewer, status)
                .addObject("account", account)
                .addObject("owners", owners.owners(account.ownerId(), account.ownerName(), viewer));
    }

    /** Both versions side by side. */
    ModelAndView conflict(AccountForm form, FieldForm custom, AccountView account, Viewer viewer) {
        var url = account.id().ref().url();
        var now = AccountForm.of(account, currencies.ours());
        var people = owners.owners(account.ownerId(), account.ownerName(), viewer);
        var parents = accounts.with(parents(form, now), viewer);
        var conflict = Conflict.on(url, url, account.version())
                .field("name", "accounts.field.name", now.name(), form.name())
                .field("type", "accounts.field.type", now.type(), form.type())
                .field("ownerId", "accounts.field.owner", side(now.ownerId(), people), side(form.ownerId(), people))
                .field(
                        "parentId",
                        "accounts.field.parent",
                        side(now.parentId(), parents),
                        side(form.parentId(), parents))
                .field("industry", "accounts.field.industry", now.industry(), form.industry())
                .field("segment", "accounts.field.segment", now.segment(), form.segment())
                .field("country", "accounts.field.country", now.country(), form.country())
                .field("city", "accounts.field.city", now.city(), form.city())
                .field("website", "accounts.field.website", now.website(), form.website())
                .field("phone", "accounts.field.phone", now.phone(), form.phone())
                .field("employees", "accounts.field.employees", now.employees(), form.employees())
                .field("foundedYear", "accounts.field.foundedYear", now.foundedYear(), form.foundedYear())
                .field("revenue", "accounts.field.revenue", now.revenue(), form.revenue())
                .field("currency", "accounts.field.currency", now.currency(), form.currency())
                .field("description", "accounts.field.description", now.description(), form.description())
                .field("tags", "accounts.field.tags", now.tags(), form.tags())
                .field("domains", "accounts.field.domains", now.domains(), form.domains());
        return custom.compared(
                        phones(addresses(conflict, now.rows(), form.rows()), now.numbers(), form.numbers()),
                        custom(account, viewer))
                .page();
    }

    private static Conflict addresses(Conflict conflict, List<AddressRow> now, List<AddressRow> mine) {
        var all = conflict;
        for (var i = 0; i < Math.max(now.size(), mine.size()); i++) {
            var field = "addresses[%d].".formatted(i);
            var theirs = i < now.size() ? now.get(i) : AddressRow.NONE;
            var ours = i < mine.size() ? mine.get(i) : AddressRow.NONE;
            all = all.field(field + "kind", "accounts.field.kind", theirs.kind(), ours.kind())
                    .field(field + "lines", "accounts.field.lines", theirs.lines(), ours.lines())
                    .field(field + "city", "accounts.field.city", theirs.city(), ours.city())
                    .field(field + "postalCode", "accounts.field.postalCode", theirs.postalCode(), ours.postalCode())
                    .field(field + "country", "accounts.field.country", theirs.country(), ours.country());
        }
        return all;
    }

    private static Conflict phones(Conflict conflict, List<PhoneRow> now, List<PhoneRow> mine) {
        var all = conflict;
        for (var i = 0; i < Math.max(now.size(), mine.size()); i++) {
            var field = "phones[%d].".formatted(i);
            var theirs = i < now.size() ? now.get(i) : PhoneRow.NONE;
            var ours = i < mine.size() ? mine.get(i) : PhoneRow.NONE;
            all = all.field(field + "number", "accounts.field.phones", theirs.number(), ours.number())
                    .field(field + "kind", "accounts.field.kind", theirs.kind(), ours.kind());
        }
        return all;
    }

    private ModelAndView page(AccountForm form, FieldForm custom, Viewer viewer, HttpStatusCode status) {
        var page = new ModelAndView("accounts/form", status);
        page.addObject("customFields", custom);
        page.addObject("types", types());
        page.addObject("addressKinds", AddressRow.kinds());
        page.addObject("phoneKinds", PhoneRow.kinds());
        page.addObject("parents", accounts.with(parents(form, null), viewer));
        page.addObject("currencies", currencies.with(form.currency()));
        return page;
    }

    static List<Choice> types() {
        return Stream.of(AccountType.values())
                .map(type -> Choice.keyed(type.key(), type.label()))
                .toList();
    }

    private static List<AccountId> parents(AccountForm form, @Nullable AccountForm other) {
        return Stream.concat(
                        Stream.ofNullable(form.parentId()),
                        Stream.ofNullable(other).flatMap(given -> Stream.ofNullable(given.parentId())))
                .distinct()
                .map(id -> BodyIds.required("parentId", id, AccountId::of))
                .toList();
    }

    private static Side side(@Nullable String value, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> new Side(choice.value(), String.valueOf(choice.label())))
                .orElseGet(() -> Side.of(value));
    }
}
