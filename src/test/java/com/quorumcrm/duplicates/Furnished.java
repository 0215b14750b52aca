package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;

import com.quorumcrm.Cast;
import com.quorumcrm.accounts.AccountAddress;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountPhone;
import com.quorumcrm.accounts.AccountProfile;
import com.quorumcrm.accounts.AccountTeam;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.accounts.ShareAccount;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.Consents;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.RecordConsent;
import com.quorumcrm.identity.Access;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.orgcharts.AddPlaceholder;
import com.quorumcrm.orgcharts.AddRelationship;
import com.quorumcrm.orgcharts.Placeholders;
import com.quorumcrm.orgcharts.RelationshipKind;
import com.quorumcrm.orgcharts.Relationships;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Pairs of records with all sorts of things on them, some of which both have. */
@Component
class Furnished {

    private final AddressBook book;
    private final Accounts accounts;
    private final AccountTeam team;
    private final Opportunities opportunities;
    private final Placeholders placeholders;
    private final Relationships relationships;
    private final Consents consents;
    private final GivenPeople people;
    private final GivenMarks marks;
    private final Cast cast;

    Furnished(
            AddressBook book,
            Accounts accounts,
            AccountTeam team,
            Opportunities opportunities,
            Placeholders placeholders,
            Relationships relationships,
            Consents consents,
            GivenPeople people,
            GivenMarks marks,
            Cast cast) {
        this.book = book;
        this.accounts = accounts;
        this.team = team;
        this.opportunities = opportunities;
        this.placeholders = placeholders;
        this.relationships = relationships;
        this.consents = consents;
        this.people = people;
        this.marks = marks;
        this.cast = cast;
    }

    record Pair(RecordRef one, RecordRef other) {}

    Pair people(Random random) {
        var companies = List.of(
                book.account("First of " + Ids.next(), ALICE),
                book.account("Second of " + Ids.next(), ALICE),
                book.account("Third of " + Ids.next(), CHARLIE));
        var boss = book.contact("Boss", companies.getFirst(), ALICE);
        var one = people.person(random, companies, boss);
        var other = people.person(random, companies, random.nextBoolean() ? one : boss);
        for (var person : List.of(one, other)) {
            surround(person, companies.getFirst(), random);
        }
        if (random.nextBoolean()) {
            relate(one, other, RelationshipKind.ALLIES);
        }
        marks.on(one.ref(), other.ref(), random);
        return new Pair(one.ref(), other.ref());
    }

    Pair companies(Random random) {
        var one = company(random);
        var other = company(random);
        for (var company : List.of(one, other)) {
            people.person(random, List.of(one, other), null);
            if (random.nextBoolean()) {
                book.subsidiary("Below " + Ids.next(), company, ALICE);
                placeholders.add(new AddPlaceholder(company, "CFO", null), cast.viewer(OLGA));
                deal(company);
                team.share(
                        new ShareAccount(
                                company, cast.id(CHARLIE), random.nextBoolean() ? Access.READ : Access.EDIT, null),
                        cast.viewer(OLGA));
            }
            team.share(new ShareAccount(company, cast.id(ED), Access.READ, null), cast.viewer(OLGA));
        }
        marks.on(one.ref(), other.ref(), random);
        return new Pair(one.ref(), other.ref());
    }

    private AccountId company(Random random) {
        var ids = new HashMap<String, String>();
        for (var system : List.of("erp", "billing", "shop")) {
            if (random.nextBoolean()) {
                ids.put(system, Ids.next().toString());
            }
        }
        var address = new AccountAddress(
                AccountAddress.Kind.BILLING, random.nextInt(9) + " Main Street", "Lagos", null, "Nigeria");
        return accounts.open(
                new OpenAccount(
                        AccountDetails.named("Company " + random.nextInt(99), AccountType.CUSTOMER),
                        null,
                        Map.copyOf(ids),
                        AccountProfile.of(
                                List.of("key", "tag" + random.nextInt(3)),
                                List.of("d" + random.nextInt(3) + ".example"),
                                List.of(address),
                                List.of(new AccountPhone("+4930901820", AccountPhone.Kind.SUPPORT)))),
                cast.viewer(random.nextBoolean() ? ALICE : OLGA));
    }

    private void surround(ContactId person, AccountId company, Random random) {
        var third = book.contact("Third", company, ALICE);
        people.place(third, person);
        relate(person, third, RelationshipKind.INFLUENCES);
        relate(third, person, RelationshipKind.BLOCKS);
        placeholders.add(new AddPlaceholder(company, "Deputy", person), cast.viewer(OLGA));
        opportunities.involve(deal(company), person, cast.viewer(OLGA));
        for (var channel : Consent.Channel.values()) {
            var state = Consent.State.values()[random.nextInt(3)];
            consents.record(
                    new RecordConsent(person, new Consent.Word(channel, state, null, "Said")), cast.viewer(OLGA));
        }
    }

    private OpportunityId deal(AccountId company) {
        return opportunities.open(
                OpenOpportunity.with(OpportunityDetails.of(company, "Deal " + Ids.next())), cast.viewer(OLGA));
    }

    private void relate(ContactId from, ContactId to, RelationshipKind kind) {
        relationships.add(new AddRelationship(from, to, kind, 3, null), cast.viewer(OLGA));
    }
}
