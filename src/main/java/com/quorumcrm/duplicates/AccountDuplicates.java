package com.quorumcrm.duplicates;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.duplicates.Duplicate.Reason;
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
 * Finds companies that are here already under another spelling: of the same name but for legal forms, of the same website,
 * of the same phone number, or of a name that resembles the other.
 */
@Repository
@Transactional(readOnly = true)
public class AccountDuplicates implements DuplicateFinder {

    private static final int SHOWN = 8;
    private static final String SAME_NAME = "quorum_company_key(a.name) = quorum_company_key(cast(:name as text))";
    private static final String SAME_WEBSITE = "quorum_host(a.website) = quorum_host(cast(:website as text))";
    private static final String SAME_PHONE =
            "quorum_phone_key(split_part(a.phone, ';', 1)) = quorum_phone_key(split_part(cast(:phone as text), ';', 1))";
    private static final String ALIKE =
            "similarity(quorum_company_key(a.name), quorum_company_key(cast(:name as text))) > 0.55";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final AccountQuery accounts;

    AccountDuplicates(JdbcClient jdbc, Visibility visibility, AccountQuery accounts) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.accounts = accounts;
    }

    /** Those that the viewer may see, the likeliest first. */
    public List<Duplicate> like(Likeness likeness, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        return likeness.isNothing() ? List.of() : like(likeness, null, viewer);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public List<Duplicate> of(RecordRef record, Viewer viewer) {
        var details = accounts.find(new AccountId(record.id()), viewer).details();
        return like(new Likeness(details.name(), details.website(), details.phone()), record.id(), viewer);
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

    @Override
    public List<Pairing> pairings() {
        return List.of(
                pairing(Reason.NAME, "quorum_company_key(a.name)"),
                pairing(Reason.WEBSITE, "quorum_host(a.website)"),
                pairing(Reason.PHONE, "quorum_phone_key(split_part(a.phone, ';', 1))"));
    }

    private static Pairing pairing(Reason reason, String key) {
        return new Pairing(reason, """
                with known as materialized (select %s as key, a.id from account a where a.deleted_at is null),
                repeated as (select key from known where key is not null group by key having count(*) between 2 and 50)
                select one.id as one, other.id as other
                from repeated r join known one using (key) join known other using (key) where one.id < other.id""".formatted(key));
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
                .query(AccountDuplicates::duplicate)
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
                Rows.id(row, "id", AccountId::new).ref(),
                row.getString("name"),
                row.getString("hint"),
                row.getString("owner_name"),
                reasons);
    }
}
