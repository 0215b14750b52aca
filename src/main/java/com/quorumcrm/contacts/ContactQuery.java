package com.quorumcrm.contacts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountPeople;
import com.quorumcrm.accounts.AccountPerson;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads people in companies, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class ContactQuery implements AccountPeople {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ContactSearch search;
    private final ContactRows rows;
    private final Clock clock;

    ContactQuery(JdbcClient jdbc, Visibility visibility, ContactSearch search, ContactRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.search = search;
        this.rows = rows;
        this.clock = clock;
    }

    /** @throws NoSuchRecord when the viewer may not see them, or there is no such person */
    public ContactView find(ContactId id, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        var scope = visibility.of(viewer);
        return jdbc.sql(rows.select(scope, "c.search") + "where c.id = :id and c.deleted_at is null and "
                        + scope.sql(RecordKind.CONTACT, "c"))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> rows.view(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    /**
     * For somebody who is about to change it: whether they may comes before what they want of it.
     *
     * @throws NoSuchRecord when the viewer may not see it, or there is none
     * @throws Forbidden when the viewer may only read it
     */
    public ContactView editable(ContactId id, Viewer viewer) {
        var found = find(id, viewer);
        if (!found.editable()) {
            throw new Forbidden();
        }
        return found;
    }

    public Optional<ContactId> byExternalId(String system, String externalId, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select c.id
                        from contact_external_id e
                        join contact named on named.id = e.contact_id
                        join contact c on c.id = coalesce(named.merged_into_id, named.id)
                        where e.system = :system and e.external_id = :externalId and c.deleted_at is null and %s""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param("system", system)
                .param("externalId", externalId)
                .params(scope.params())
                .query((row, number) -> Rows.id(row, "id", ContactId::new))
                .optional();
    }

    /** The person, or the one that they were merged into, as far as the viewer may see that. */
    public Optional<ContactId> successor(ContactId id, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        with recursive next(id) as (
                            select cast(:id as uuid)
                            union
                            select c.merged_into_id from next join contact c on c.id = next.id where c.merged_into_id is not null)
                        select c.id from next join contact c on c.id = next.id where c.deleted_at is null and %s""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> Rows.id(row, "id", ContactId::new))
                .optional();
    }

    /** The names of those of the people that the viewer may see. */
    public Map<ContactId, String> names(Collection<ContactId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var scope = visibility.of(viewer);
        var names = new HashMap<ContactId, String>();
        jdbc.sql("""
                        select c.id, c.name from contact c
                        where c.id = any(cast(:ids as uuid[])) and c.deleted_at is null and %s""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param("ids", PostgresArrays.uuids(ids.stream().map(ContactId::id)))
                .params(scope.params())
                .query(row -> {
                    names.put(Rows.id(row, "id", ContactId::new), row.getString("name"));
                });
        return names;
    }

    @Override
    public List<AccountPerson> of(AccountId account, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select distinct on (left_already, c.search, c.id) c.id, c.name, f.title, e.address as email, p.number as phone, contact_refused(c.id) as refused,
                               c.decision_power, c.gatekeeper,
                               coalesce(f.valid_to < :today, false) as left_already
                        from affiliation f
                        join contact c on c.id = f.contact_id
                        left join contact_email e on e.contact_id = c.id and e.is_primary
                        left join contact_phone p on p.contact_id = c.id and p.is_primary
                        where f.account_id = :account and c.deleted_at is null and %s
                        order by left_already, c.search, c.id limit 200""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param("account", account.id())
                .param("today", LocalDate.ofInstant(clock.instant(), viewer.zone()))
                .params(scope.params())
                .query(rows::person)
                .list();
    }

    /** Those who report to this person, by name, with the company they belong to; at most 200. */
    public List<ContactName> reportsOf(ContactId id, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select c.id, c.name, a.name as hint
                        from contact c left join account a on a.id = c.account_id and a.deleted_at is null and %s
                        where c.reports_to_id = :id and c.deleted_at is null and %s
                        order by c.search, c.id limit 200""".formatted(scope.sql(RecordKind.ACCOUNT, "a"), scope.sql(RecordKind.CONTACT, "c")))
                .param("id", id.id())
                .params(scope.params())
                .query(ContactQuery::named)
                .list();
    }

    /**
     * Suggests people while somebody types, best first.
     *
     * @param typed a part of the name, with slips of the finger
     */
    public List<ContactName> lookup(String typed, Viewer viewer, int limit) {
        viewer.require(Permission.READ_CONTACTS);
        return typed.isBlank() ? List.of() : search.names(typed.strip(), limit, viewer);
    }

    /** Those that changed last. */
    public List<ContactName> latest(Viewer viewer, int limit) {
        viewer.require(Permission.READ_CONTACTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select c.id, c.name, a.name as hint
                        from contact c left join account a on a.id = c.account_id and a.deleted_at is null and %s
                        where c.deleted_at is null and %s
                        order by c.updated_at desc, c.id desc limit :limit""".formatted(scope.sql(RecordKind.ACCOUNT, "a"), scope.sql(RecordKind.CONTACT, "c")))
                .params(scope.params())
                .param("limit", limit)
                .query(ContactQuery::named)
                .list();
    }

    static ContactName named(ResultSet row, int number) throws SQLException {
        return new ContactName(Rows.id(row, "id", ContactId::new), row.getString("name"), row.getString("hint"));
    }
}
