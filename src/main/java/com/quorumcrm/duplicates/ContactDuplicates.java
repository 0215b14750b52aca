package com.quorumcrm.duplicates;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.duplicates.Duplicate.Reason;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people who are here already: with the same address or number, or with the same name, or one that resembles it, at
 * a company of the same hierarchy.
 */
@Repository
@Transactional(readOnly = true)
public class ContactDuplicates implements DuplicateFinder {

    private static final int SHOWN = 8;
    private static final String ADDRESSED =
            "(select e.contact_id from contact_email e where lower(e.address) = any(cast(:emails as text[])))";
    private static final String CALLED = """
            (select t.contact_id from contact_phone t
             where quorum_phone_key(split_part(t.number, ';', 1)) = any(array(
                 select quorum_phone_key(split_part(typed, ';', 1)) from unnest(cast(:phones as text[])) typed)))""";
    private static final String ALIKE = "similarity(c.search, quorum_fold(cast(:name as text))) > 0.5";

    /** The companies that the viewer may see above and below those where the person is. */
    private static final String FAMILY = """
            with recursive up(id, parent_id) as (
                select a.id, a.parent_id from account a where a.id = any(cast(:accounts as uuid[])) and a.deleted_at is null and %1$s
                union
                select a.id, a.parent_id from up join account a on a.id = up.parent_id where a.deleted_at is null and %1$s),
            family(id) as (
                select id from up
                union
                select a.id from family join account a on a.parent_id = family.id where a.deleted_at is null and %1$s),
            there as (select f.contact_id from affiliation f where f.account_id in (select id from family))
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ContactQuery contacts;

    ContactDuplicates(JdbcClient jdbc, Visibility visibility, ContactQuery contacts) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.contacts = contacts;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    /** Those that the viewer may see, the likeliest first. */
    public List<Duplicate> like(PersonLikeness likeness, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        return likeness.isNothing() ? List.of() : like(likeness, null, viewer);
    }

    @Override
    public List<Duplicate> of(RecordRef record, Viewer viewer) {
        return like(PersonLikeness.of(contacts.find(new ContactId(record.id()), viewer)), record.id(), viewer);
    }

    /** Is there one with the same address or number whom the viewer may not see? */
    public boolean isHidden(PersonLikeness likeness, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        var scope = visibility.of(viewer);
        return !likeness.isNothing()
                && jdbc.sql("""
                        select exists (
                            select from contact c
                            where c.deleted_at is null and (c.id in %s or c.id in %s) and not (%s))""".formatted(ADDRESSED, CALLED, scope.sql(RecordKind.CONTACT, "c")))
                        .params(likeness.params())
                        .params(scope.params())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public List<Pairing> pairings() {
        return ContactPairings.ALL;
    }

    private List<Duplicate> like(PersonLikeness likeness, @Nullable UUID except, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql(FAMILY.formatted(scope.sql(RecordKind.ACCOUNT, "a")) + select(scope))
                .params(likeness.params())
                .param("except", except)
                .param("limit", SHOWN)
                .params(scope.params())
                .query(ContactDuplicates::duplicate)
                .list();
    }

    /** A name is compared with those of the same hierarchy, and with those of people who belong nowhere yet. */
    private static String select(Scope scope) {
        return """
                , addressed as %1$s, called as %2$s,
                named as (
                    select c.id from contact c
                    where c.deleted_at is null and c.search = quorum_fold(cast(:name as text))
                      and (c.account_id is null or cardinality(cast(:accounts as uuid[])) = 0 or c.id in (select contact_id from there))
                    limit 50),
                resembling as (
                    select c.id from contact c
                    where c.deleted_at is null and c.search %% quorum_fold(cast(:name as text)) and %3$s
                      and c.id in (select contact_id from there)
                    limit 50)
                select c.id, c.name, h.name as hint, o.name as owner_name,
                       c.id in (select contact_id from addressed) as same_email,
                       c.id in (select contact_id from called) as same_phone,
                       c.id in (select id from named) as same_name,
                       c.id in (select id from resembling) as alike
                from contact c
                join app_user o on o.id = c.owner_id
                left join account h on h.id = c.account_id and h.deleted_at is null and %4$s
                where c.deleted_at is null and c.id is distinct from cast(:except as uuid) and %5$s
                  and c.id in (select contact_id from addressed union all select contact_id from called
                               union all select id from named union all select id from resembling)
                order by same_email desc, same_name desc, alike desc, same_phone desc, c.search, c.id
                limit :limit""".formatted(
                ADDRESSED, CALLED, ALIKE, scope.sql(RecordKind.ACCOUNT, "h"), scope.sql(RecordKind.CONTACT, "c"));
    }

    private static Duplicate duplicate(ResultSet row, int number) throws SQLException {
        var reasons = new ArrayList<Reason>();
        if (row.getBoolean("same_email")) {
            reasons.add(Reason.EMAIL);
        }
        if (row.getBoolean("same_name")) {
            reasons.add(Reason.NAME);
        } else if (row.getBoolean("alike")) {
            reasons.add(Reason.SIMILAR_NAME);
        }
        if (row.getBoolean("same_phone")) {
            reasons.add(Reason.PHONE);
        }
        return new Duplicate(
                Rows.id(row, "id", ContactId::new).ref(),
                row.getString("name"),
                row.getString("hint"),
                row.getString("owner_name"),
                reasons);
    }
}
