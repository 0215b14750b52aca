package com.quorumcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.RandomOrganisation.Account;
import com.quorumcrm.identity.RandomOrganisation.Activity;
import com.quorumcrm.identity.RandomOrganisation.Deal;
import com.quorumcrm.identity.RandomOrganisation.Grant;
import com.quorumcrm.identity.RandomOrganisation.Lead;
import com.quorumcrm.identity.RandomOrganisation.Person;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.PipelineQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the database lets people see and change, against the same rules in plain Java, over random organisations. */
@IntegrationTest
@Transactional
class VisibilityTests {

    private static final int STEPS = 4;

    @Autowired
    Visibility visibility;

    @Autowired
    Viewers viewers;

    @Autowired
    PipelineQuery pipelines;

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(60)
    void everybodySeesAndChangesExactlyWhatTheRulesSay(RepetitionInfo repetition) {
        var organisation = new RandomOrganisation(repetition.getCurrentRepetition());
        store(organisation);
        compare(organisation);
        for (int step = 0; step < STEPS; step++) {
            change(organisation);
            compare(organisation);
        }
    }

    private void compare(RandomOrganisation organisation) {
        for (var person : organisation.people) {
            var viewer = viewers.find(new UserId(person.id)).orElseThrow();
            var scope = visibility.of(viewer);
            var deals = new Table(RecordKind.OPPORTUNITY, scope, all(organisation.deals, deal -> deal.id));
            var accounts = new Table(RecordKind.ACCOUNT, scope, all(organisation.accounts, account -> account.id));

            assertThat(deals.readable())
                    .isEqualTo(those(organisation.deals, deal -> organisation.reads(person, deal), deal -> deal.id));
            assertThat(deals.editable())
                    .isEqualTo(those(organisation.deals, deal -> organisation.edits(person, deal), deal -> deal.id));
            assertThat(accounts.readable())
                    .isEqualTo(those(organisation.accounts, one -> organisation.reads(person, one), one -> one.id));
            assertThat(accounts.editable())
                    .isEqualTo(those(organisation.accounts, one -> organisation.edits(person, one), one -> one.id));
            var leads = new Table(RecordKind.LEAD, scope, all(organisation.leads, lead -> lead.id));
            assertThat(leads.readable())
                    .isEqualTo(those(organisation.leads, one -> organisation.reads(person, one), one -> one.id));
            assertThat(leads.editable())
                    .isEqualTo(those(organisation.leads, one -> organisation.edits(person, one), one -> one.id));
            var activities = new Table(RecordKind.ACTIVITY, scope, all(organisation.activities, Activity::id));
            assertThat(activities.readable())
                    .isEqualTo(those(organisation.activities, one -> organisation.reads(person, one), Activity::id));
            assertThat(activities.editable())
                    .isEqualTo(those(organisation.activities, one -> organisation.edits(person, one), Activity::id));
            var deal = organisation.any(organisation.deals);
            assertThat(visibility.access(new RecordRef(RecordKind.OPPORTUNITY, deal.id), viewer))
                    .isEqualTo(access(organisation.reads(person, deal), organisation.edits(person, deal)));
        }
    }

    private class Table {
        private final RecordKind kind;
        private final Scope scope;
        private final Set<UUID> among;

        Table(RecordKind kind, Scope scope, Set<UUID> among) {
            this.kind = kind;
            this.scope = scope;
            this.among = among;
        }

        Set<UUID> readable() {
            return where(scope.sql(kind, "r"));
        }

        Set<UUID> editable() {
            return where(scope.sql(kind, "r") + " and " + scope.editSql(kind, "r"));
        }

        private Set<UUID> where(String condition) {
            return new HashSet<>(
                    jdbc.sql("select r.id from %s r where r.id in (:among) and %s".formatted(kind.table(), condition))
                            .param("among", among)
                            .params(scope.params())
                            .query(UUID.class)
                            .list());
        }
    }

    private static Access access(boolean reads, boolean edits) {
        if (edits) {
            return Access.EDIT;
        }
        return reads ? Access.READ : Access.NONE;
    }

    private static <T> Set<UUID> all(List<T> records, Function<T, UUID> id) {
        return those(records, record -> true, id);
    }

    private static <T> Set<UUID> those(List<T> records, Predicate<T> reads, Function<T, UUID> id) {
        return records.stream().filter(reads).map(id).collect(Collectors.toSet());
    }

    /** Somebody moves, something changes hands, or a grant comes or goes. */
    private void change(RandomOrganisation organisation) {
        switch (organisation.random.nextInt(6)) {
            case 0 -> {
                var person = organisation.any(organisation.people);
                var manager = organisation.any(organisation.people);
                person.manager = person.leads(manager) ? null : manager;
                place(person);
            }
            case 1 -> {
                var person = organisation.any(organisation.people);
                person.team = organisation.any(organisation.teams);
                place(person);
            }
            case 2 -> {
                var account = organisation.any(organisation.accounts);
                account.owner = organisation.any(organisation.people);
                jdbc.sql("update account set owner_id = ? where id = ?")
                        .params(account.owner.id, account.id)
                        .update();
            }
            case 3 -> {
                var deal = organisation.any(organisation.deals);
                deal.owner = organisation.any(organisation.people);
                jdbc.sql("update opportunity set owner_id = ? where id = ?")
                        .params(deal.owner.id, deal.id)
                        .update();
            }
            case 4 -> {
                var lead = organisation.any(organisation.leads);
                lead.owner = organisation.any(organisation.people);
                jdbc.sql("update lead set owner_id = ? where id = ?")
                        .params(lead.owner.id, lead.id)
                        .update();
            }
            default -> regrant(organisation);
        }
    }

    private void regrant(RandomOrganisation organisation) {
        var grant = organisation.newGrant();
        var taken = organisation.grantsLike(grant);
        organisation.grants.removeAll(taken);
        jdbc.sql("delete from access_grant where user_id = ? and record_id = ?")
                .params(grant.to().id, grant.record())
                .update();
        if (taken.isEmpty()) {
            organisation.grants.add(grant);
            store(grant, organisation);
        }
    }

    private void store(RandomOrganisation organisation) {
        jdbc.sql("update organisation set accounts_readable = ?, opportunities_readable = ?")
                .params(organisation.accountsReadable.name(), organisation.dealsReadable.name())
                .update();
        organisation.teams.forEach(team -> jdbc.sql(
                        "insert into team (id, version, name, sharing, created_at, updated_at) values (?, 0, ?, ?, now(), now())")
                .params(team.id, team.id.toString(), team.sharing.name())
                .update());
        organisation.people.forEach(this::hire);
        organisation.accounts.forEach(this::store);
        organisation.deals.forEach(this::store);
        organisation.grants.forEach(grant -> store(grant, organisation));
        organisation.leads.forEach(this::store);
        organisation.activities.forEach(this::store);
    }

    private void hire(Person person) {
        jdbc.sql("""
                        insert into app_user (id, version, email, name, status, roles, created_at, updated_at)
                        values (?, 0, ?, 'Somebody', 'ACTIVE', ?, now(), now())""")
                .params(
                        person.id,
                        person.id + "@random.example",
                        person.roles.stream().map(Enum::name).toArray(String[]::new))
                .update();
        place(person);
    }

    private void place(Person person) {
        jdbc.sql("update app_user set manager_id = ?, team_id = ? where id = ?")
                .params(
                        person.manager == null ? null : person.manager.id,
                        person.team == null ? null : person.team.id,
                        person.id)
                .update();
    }

    private void store(Account account) {
        jdbc.sql("""
                        insert into account (id, version, name, type, owner_id, created_at, created_by, updated_at, updated_by)
                        values (?, 0, 'Some company', 'CUSTOMER', ?, now(), ?, now(), ?)""")
                .params(account.id, account.owner.id, account.owner.id, account.owner.id)
                .update();
    }

    private void store(Deal deal) {
        var stage = pipelines.defaultPipeline().stages().getFirst();
        jdbc.sql("""
                        insert into opportunity (id, version, name, account_id, owner_id, pipeline_id, stage_id, status, stage_since,
                                                 currency, probability, category, type, created_at, created_by, updated_at, updated_by)
                        values (?, 0, 'Some deal', ?, ?, ?, ?, 'OPEN', now(), 'USD', 0.1, 'PIPELINE', 'NEW_BUSINESS',
                                now(), ?, now(), ?)""")
                .params(
                        deal.id,
                        deal.account.id,
                        deal.owner.id,
                        stage.pipeline().id(),
                        stage.id().id(),
                        deal.owner.id,
                        deal.owner.id)
                .update();
    }

    private void store(Lead lead) {
        jdbc.sql("""
                        insert into lead (id, version, last_name, channel, status, owner_id, created_at, created_by, updated_at, updated_by)
                        values (?, 0, 'Somebody', 'DIRECT', 'NEW', ?, now(), ?, now(), ?)""")
                .params(lead.id, lead.owner.id, lead.owner.id, lead.owner.id)
                .update();
    }

    private void store(Activity activity) {
        jdbc.sql("""
                        insert into activity (id, version, type, subject, priority, private, assignee_id, created_at, created_by,
                                              updated_at, updated_by)
                        values (?, 0, 'TASK', 'Some task', 'NORMAL', ?, ?, now(), ?, now(), ?)""")
                .params(
                        activity.id(),
                        activity.secret(),
                        activity.assignee().id,
                        activity.creator().id,
                        activity.creator().id)
                .update();
        activity.others()
                .forEach(other -> jdbc.sql("insert into activity_participant (activity_id, user_id) values (?, ?)")
                        .params(activity.id(), other.id)
                        .update());
        activity.accounts().forEach(account -> link(activity, RecordKind.ACCOUNT, account.id));
        activity.deals().forEach(deal -> link(activity, RecordKind.OPPORTUNITY, deal.id));
        activity.leads().forEach(lead -> link(activity, RecordKind.LEAD, lead.id));
    }

    private void link(Activity activity, RecordKind kind, UUID record) {
        jdbc.sql("insert into activity_link (activity_id, record_kind, record_id) values (?, ?, ?)")
                .params(activity.id(), kind.name(), record)
                .update();
    }

    private void store(Grant grant, RandomOrganisation organisation) {
        jdbc.sql("""
                        insert into access_grant (record_kind, record_id, user_id, level, created_at, created_by)
                        values (?, ?, ?, ?, now(), ?)
                        on conflict (user_id, record_kind, record_id) do nothing""")
                .params(
                        grant.kind().name(),
                        grant.record(),
                        grant.to().id,
                        grant.edit() ? "EDIT" : "READ",
                        organisation.people.getFirst().id)
                .update();
    }
}
