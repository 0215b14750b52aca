package com.quorumcrm.partners;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what companies are to each other, where the viewer may see both. */
@Repository
@Transactional(readOnly = true)
public class PartnerQuery {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    PartnerQuery(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * Those of a company, by role and name.
     *
     * @throws NoSuchRecord when the viewer may not see the company, or there is none
     */
    public List<PartnerView> of(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        visibility.requireRead(account.ref(), viewer);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select r.id, r.version, r.kind, r.from_id = :account as active, o.id as other_id, o.name as other_name,
                               coalesce(o.city, o.country) as hint, r.since, r.until, r.note, u.name as created_by_name
                        from partner_relation r
                        join account o on o.id = case when r.from_id = :account then r.to_id else r.from_id end
                             and o.deleted_at is null and %s
                        join app_user u on u.id = r.created_by
                        where r.from_id = :account or r.to_id = :account
                        order by r.kind, active desc, o.search, r.id limit %d""".formatted(scope.sql(RecordKind.ACCOUNT, "o"), MOST))
                .param("account", account.id())
                .params(scope.params())
                .query(PartnerQuery::view)
                .list();
    }

    private static PartnerView view(ResultSet row, int number) throws SQLException {
        return new PartnerView(
                new PartnerRelationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                PartnerRole.of(PartnerKind.valueOf(row.getString("kind")), row.getBoolean("active")),
                new AccountId(row.getObject("other_id", UUID.class)),
                row.getString("other_name"),
                row.getString("hint"),
                new PartnerTerms(
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("note")),
                row.getString("created_by_name"));
    }
}
