package com.quorumcrm.identity;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation in plain Java, with the rules of who sees what written down once more, without SQL. */
final class RandomOrganisation {

    static final class Person {
        final UUID id = UUID.randomUUID();
        final Set<Role> roles;

        @Nullable
        Person manager;

        @Nullable
        Team team;

        Person(Set<Role> roles) {
            this.roles = roles;
        }

        boolean seesAll() {
            return roles.contains(Role.EXECUTIVE) || editsAll();
        }

        boolean editsAll() {
            return roles.contains(Role.OPS) || roles.contains(Role.ADMIN);
        }

        boolean leads(Person other) {
            for (var up = other; up != null; up = up.manager) {
                if (up == this) {
                    return true;
                }
            }
            return false;
        }

        boolean shares(Person other, Set<Sharing> levels) {
            return team != null && team == other.team && levels.contains(team.sharing);
        }
    }

    static final class Team {
        final UUID id = UUID.randomUUID();
        final Sharing sharing;

        Team(Sharing sharing) {
            this.sharing = sharing;
        }
    }

    static final class Account {
        final UUID id = UUID.randomUUID();
        Person owner;

        Account(Person owner) {
            this.owner = owner;
        }
    }

    static final class Lead {
        final UUID id = UUID.randomUUID();
        Person owner;

        Lead(Person owner) {
            this.owner = owner;
        }
    }

    static final class Deal {
        final UUID id = UUID.randomUUID();
        final Account account;
        Person owner;

        Deal(Account account, Person owner) {
            this.account = account;
            this.owner = owner;
        }
    }

    record Activity(
            UUID id,
            Person creator,
            Person assignee,
            Set<Person> others,
            boolean secret,
            List<Account> accounts,
            List<Deal> deals,
            List<Lead> leads) {

        Activity(
                Person creator,
                Person assignee,
                Set<Person> others,
                boolean secret,
                List<Account> accounts,
                List<Deal> deals,
                List<Lead> leads) {
            this(UUID.randomUUID(), creator, assignee, others, secret, accounts, deals, leads);
        }

        boolean isOf(Person who) {
            return who == creator || who == assignee || others.contains(who);
        }
    }

    record Grant(Person to, RecordKind kind, UUID record, boolean edit) {}

    private static final Set<Sharing> READING = Set.of(Sharing.READ, Sharing.EDIT);
    private static final Set<Sharing> EDITING = Set.of(Sharing.EDIT);

    final Random random;
    final Readable accountsReadable;
    final Readable dealsReadable;
    final List<Team> teams = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final List<Deal> deals = new ArrayList<>();
    final List<Lead> leads = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final Set<Grant> grants = new HashSet<>();

    RandomOrganisation(long seed) {
        random = new Random(seed);
        accountsReadable = random.nextBoolean() ? Readable.EVERYONE : Readable.PRIVATE;
        dealsReadable = random.nextInt(5) == 0 ? Readable.EVERYONE : Readable.PRIVATE;
        for (var sharing : Sharing.values()) {
            teams.add(new Team(sharing));
        }
        for (int i = 0; i < 10; i++) {
            var person = new Person(Set.of(role(i)));
            person.manager = people.isEmpty() || random.nextInt(4) == 0 ? null : any(people);
            person.team = random.nextInt(4) == 0 ? null : any(teams);
            people.add(person);
        }
        for (int i = 0; i < 12; i++) {
            accounts.add(new Account(any(people)));
        }
        for (int i = 0; i < 30; i++) {
            deals.add(new Deal(any(accounts), any(people)));
        }
        for (int i = 0; i < 6; i++) {
            leads.add(new Lead(any(people)));
        }
        for (int i = 0; i < 40; i++) {
            activities.add(new Activity(
                    any(people),
                    any(people),
                    random.nextBoolean() ? Set.of() : Set.of(any(people)),
                    random.nextInt(4) == 0,
                    random.nextInt(3) == 0 ? List.of(any(accounts)) : List.of(),
                    random.nextBoolean() ? List.of(any(deals)) : List.of(),
                    random.nextInt(3) == 0 ? List.of(any(leads)) : List.of()));
        }
        for (int i = 0; i < 8; i++) {
            var grant = newGrant();
            if (grantsLike(grant).isEmpty()) {
                grants.add(grant);
            }
        }
    }

    boolean reads(Person who, Deal deal) {
        return who.seesAll()
                || dealsReadable == Readable.EVERYONE
                || readsOwners(who, deal.owner)
                || who.leads(deal.account.owner)
                || granted(who, deal.id, false)
                || granted(who, deal.account.id, false);
    }

    boolean edits(Person who, Deal deal) {
        return who.editsAll()
                || (reads(who, deal)
                        && (editsOwners(who, deal.owner)
                                || granted(who, deal.id, true)
                                || granted(who, deal.account.id, true)));
    }

    boolean reads(Person who, Account account) {
        return who.seesAll()
                || accountsReadable == Readable.EVERYONE
                || readsOwners(who, account.owner)
                || granted(who, account.id, false)
                || deals.stream().anyMatch(deal -> deal.account == account && readsPrivately(who, deal));
    }

    boolean edits(Person who, Account account) {
        return who.editsAll()
                || (reads(who, account) && (editsOwners(who, account.owner) || granted(who, account.id, true)));
    }

    boolean reads(Person who, Lead lead) {
        return who.seesAll() || readsOwners(who, lead.owner);
    }

    boolean edits(Person who, Lead lead) {
        return who.editsAll() || editsOwners(who, lead.owner);
    }

    boolean reads(Person who, Activity activity) {
        return activity.isOf(who)
                || (!activity.secret()
                        && (who.seesAll()
                                || who.leads(activity.assignee())
                                || activity.accounts().stream().anyMatch(account -> reads(who, account))
                                || activity.deals().stream().anyMatch(deal -> reads(who, deal))
                                || activity.leads().stream().anyMatch(lead -> reads(who, lead))));
    }

    boolean edits(Person who, Activity activity) {
        return reads(who, activity)
                && (who.editsAll() || who.leads(activity.creator()) || who.leads(activity.assignee()));
    }

    Grant newGrant() {
        var account = random.nextBoolean();
        return new Grant(
                any(people),
                account ? RecordKind.ACCOUNT : RecordKind.OPPORTUNITY,
                account ? any(accounts).id : any(deals).id,
                random.nextBoolean());
    }

    /** There is at most one, whatever its level. */
    List<Grant> grantsLike(Grant grant) {
        return grants.stream()
                .filter(other -> other.to() == grant.to() && other.record().equals(grant.record()))
                .toList();
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A deal makes its account visible by rights of its own, not by everybody's. */
    private boolean readsPrivately(Person who, Deal deal) {
        return readsOwners(who, deal.owner)
                || who.leads(deal.account.owner)
                || granted(who, deal.id, false)
                || granted(who, deal.account.id, false);
    }

    private static boolean readsOwners(Person who, Person owner) {
        return who.leads(owner) || who.shares(owner, READING);
    }

    private static boolean editsOwners(Person who, Person owner) {
        return who.leads(owner) || who.shares(owner, EDITING);
    }

    private boolean granted(Person who, UUID record, boolean edit) {
        return grants.stream()
                .anyMatch(grant -> grant.to() == who && grant.record().equals(record) && (!edit || grant.edit()));
    }

    private Role role(int number) {
        return switch (number) {
            case 0 -> Role.EXECUTIVE;
            case 1 -> Role.OPS;
            default -> random.nextBoolean() ? Role.REP : Role.MANAGER;
        };
    }
}
