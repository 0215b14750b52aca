package com.quorumcrm.duplicates;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.duplicates.Duplicate.Reason;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
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
 * Finds companies that are here already under another spelling: of the same name but for legal forms, of the same website,
 * of the same phone number, or of a name that resembles the other.
 */
@Repository
@Transactional(readOnly = true)
public class DuplicateQuery {

    /** As many pairs as the sweep shows. */
    public static final int PAIRS = 100;

    private static final int SHOWN = 8;
    private static final String SAME_NAME = "quorum_company_key(a.name) = quorum_company_key(cast(:name as text))";
    private static final String SAME_WEBSITE = "quorum_host(a.website) = quorum_host(cast(:website as text))";
    private static final String SAME_PHONE = "quorum_phone_key(a.phone) = quorum_phone_key(cast(:phone as text))";
    private static final String ALIKE =
            "similarity(quorum_company_key(a.name), quorum_company_key(cast(:name as text))) > 0.55";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final AccountQuery accounts;

    DuplicateQuery(JdbcClient jdbc, Visibility visibility, AccountQuery accounts) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.accounts = accounts;
    }

    /** Those that the viewer may see, the likeliest first. */
    public List<Duplicate> like(Likeness likeness, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        return likeness.isNothing() ? List.of() : like(likeness, null, viewer);
    }

    /** @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the company */
    public List<Duplicate> of(AccountId id, Viewer viewer) {
        var details = accounts.find(id, viewer).details();
        return like(new Likeness(details.name(), details.website(), details.phone()), id.id(), viewer);
    }

    /** Is there one that surely is the same and that the viewer may not see? */
    public boolean isHidden(Likeness likeness, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        var scope = visibility.of(viewer);
        return !likeness.isNothing()
                && jdbc.sql("""
                        select exists (select from account a where a.deleted_at is null and (%s or %s or %s) and not (%s))""".formatted(SAME_NAME, SAME_WEBSITE, SAME_PHONE, scope.sql(RecordKind.ACCOUNT, "a")))
                        .params(likeness.params())
                        .params(scope.params())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Pairs of companies that the viewer may merge, by what they have in common.
     *
     * @param named a part of the name of one of them, empty for any
     */
    public List<DuplicatePair> pairs(String named, Viewer viewer) {
        viewer.require(Permission.MERGE_ACCOUNTS);
        var scope = visibility.of(viewer);
        var pairs = new ArrayList<>(pairs(Reason.NAME, "quorum_company_key(%s.name)", named, scope));
        pairs.addAll(pairs(Reason.WEBSITE, "quorum_host(%s.website)", named, scope));
        pairs.addAll(pairs(Reason.PHONE, "quorum_phone_key(%s.phone)", named, scope));
        return pairs.stream().limit(PAIRS).toList();
    }

    private List<DuplicatePair> pairs(Reason reason, String key, String named, Scope scope) {
        return jdbc.sql("""
                        with repeated as (
                            select %1$s as key from account a where a.deleted_at is null and %3$s
                            group by 1 having count(*) > 1 and %1$s is not null
                               and bool_or(strpos(a.search, quorum_fold(:named)) > 0)
                            order by 1 limit 100)
                        select a.id, a.name, coalesce(a.city, a.country) as hint, ao.name as owner_name,
                               b.id as other_id, b.name as other_name, coalesce(b.city, b.country) as other_hint, bo.name as other_owner
                        from repeated r
                        join account a on %1$s = r.key and a.deleted_at is null and %3$s
                        join account b on %2$s = r.key and b.deleted_at is null and b.id > a.id and %4$s
                        join app_user ao on ao.id = a.owner_id join app_user bo on bo.id = b.owner_id
                        order by r.key, a.id, b.id limit :limit""".formatted(
                                key.formatted("a"),
                                key.formatted("b"),
                                scope.editSql(RecordKind.ACCOUNT, "a"),
                                scope.editSql(RecordKind.ACCOUNT, "b")))
                .param("limit", PAIRS)
                .param("named", named)
                .params(scope.params())
                .query((row, number) -> new DuplicatePair(
                        new Duplicate(
                                id(row, "id"),
                                row.getString("name"),
                                row.getString("hint"),
                                row.getString("owner_name"),
                                List.of(reason)),
                        new Duplicate(
                                id(row, "other_id"),
                                row.getString("other_name"),
                                row.getString("other_hint"),
                                row.getString("other_owner"),
                                List.of(reason)),
                        reason))
                .list();
    }

    private List<Duplicate> like(Likeness likeness, @Nullable UUID except, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select a.id, a.name, coalesce(a.city, a.country) as hint, u.name as owner_name,
                               %1$s as same_name, %2$s as same_website, %3$s as same_phone, %4$s as alike
                        from account a join app_user u on u.id = a.owner_id
                        where a.deleted_at is null and a.id is distinct from cast(:except as uuid) and %5$s
                          and a.id in (
                            select a.id from account a where a.deleted_at is null and %1$s
                            union all select a.id from account a where a.deleted_at is null and a.website is not null and %2$s
                            union all select a.id from account a where a.deleted_at is null and a.phone is not null and %3$s
                            union all (select a.id from account a
                                       where a.deleted_at is null and quorum_company_key(cast(:name as text)) <%% a.search and %4$s limit 20))
                        order by %1$s desc nulls last, %2$s desc nulls last, %3$s desc nulls last, a.search, a.id
                        limit :limit""".formatted(SAME_NAME, SAME_WEBSITE, SAME_PHONE, ALIKE, scope.sql(RecordKind.ACCOUNT, "a")))
                .params(likeness.params())
                .param("except", except)
                .param("limit", SHOWN)
                .params(scope.params())
                .query(DuplicateQuery::duplicate)
                .list();
    }

    private static Duplicate duplicate(ResultSet row, int number) throws SQLException {
        var reasons = new ArrayList<Reason>();
        if (row.getBoolean("same_name")) {
            reasons.add(Reason.NAME);
        } else if (row.getBoolean("alike")) {
            reasons.add(Reason.SIMILAR_NAME);
        }
        if (row.getBoolean("same_website")) {
            reasons.add(Reason.WEBSITE);
        }
        if (row.getBoolean("same_phone")) {
            reasons.add(Reason.PHONE);
        }
        return new Duplicate(
                id(row, "id"), row.getString("name"), row.getString("hint"), row.getString("owner_name"), reasons);
    }

    private static AccountId id(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }
}
