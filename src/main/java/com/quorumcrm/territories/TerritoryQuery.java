package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads territories, and to which of them companies belong. */
@Repository
@Transactional(readOnly = true)
public class TerritoryQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final OrganisationSettings organisation;

    TerritoryQuery(JdbcClient jdbc, Visibility visibility, OrganisationSettings organisation) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organisation = organisation;
    }

    public TerritoryTree all(Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        return tree();
    }

    boolean isAnyAssigning() {
        return jdbc.sql("""
                        select exists (select from territory
                                       where retired_at is null and (owner_id is not null or team_id is not null))""").query(Boolean.class).single();
    }

    /** As if a territory, a new one or one there is, were drawn so. */
    TerritoryTree treeWith(TerritoryId id, TerritoryDetails details) {
        var drawn = jdbc.sql("""
                        select (select name from app_user where id = :owner) as owner_name,
                               (select name from team where id = :team) as team_name""")
                .param("owner", details.owner() == null ? null : details.owner().id())
                .param("team", details.team() == null ? null : details.team().id())
                .query((row, number) -> new TerritoryView(
                        id, 0, 0, details, row.getString("owner_name"), row.getString("team_name"), 0))
                .single();
        return tree().with(drawn);
    }

    TerritoryTree tree() {
        var all = jdbc.sql("""
                        select t.*, u.name as owner_name, m.name as team_name,
                               (select count(*) from account_territory b where b.territory_id = t.id and b.valid_to is null) as accounts
                        from territory t left join app_user u on u.id = t.owner_id left join team m on m.id = t.team_id
                        where t.retired_at is null""").query(TerritoryQuery::territory).list();
        return TerritoryTree.of(all, organisation.current().currency());
    }

    /** @throws NoSuchRecord when there is no such territory, or it was retired */
    public TerritoryView find(TerritoryId id, Viewer viewer) {
        return all(viewer).find(id).orElseThrow(NoSuchRecord::new);
    }

    /**
     * Where a company belongs now, nothing where rules were never applied to it.
     *
     * @throws NoSuchRecord when the viewer may not see the company
     */
    public Optional<Membership> of(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        visibility.requireRead(account.ref(), viewer);
        return current(account);
    }

    Optional<Membership> current(AccountId account) {
        return jdbc.sql("""
                        select b.territory_id, t.name, b.set_by, u.name as set_by_name, b.valid_from
                        from account_territory b left join territory t on t.id = b.territory_id
                        left join app_user u on u.id = b.set_by
                        where b.account_id = :account and b.valid_to is null""")
                .param("account", account.id())
                .query(TerritoryQuery::membership)
                .optional();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                id(row, "territory_id", TerritoryId::new),
                row.getString("name"),
                row.getString("set_by_name"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant());
    }

    private static TerritoryView territory(ResultSet row, int number) throws SQLException {
        var conditions = new Conditions(
                row.getString("countries"),
                row.getString("industries"),
                row.getString("types"),
                row.getObject("employees_from", Integer.class),
                row.getObject("employees_to", Integer.class),
                row.getBigDecimal("revenue_from"),
                row.getBigDecimal("revenue_to"));
        var details = new TerritoryDetails(
                row.getString("name"),
                id(row, "parent_id", TerritoryId::new),
                row.getInt("position"),
                conditions,
                id(row, "owner_id", UserId::new),
                id(row, "team_id", TeamId::new));
        return new TerritoryView(
                new TerritoryId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                0,
                details,
                row.getString("owner_name"),
                row.getString("team_name"),
                row.getLong("accounts"));
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }
}
