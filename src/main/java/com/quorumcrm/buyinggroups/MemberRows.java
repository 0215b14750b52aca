package com.quorumcrm.buyinggroups;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.buyinggroups.MemberView.Freshness;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What queries select for a {@link MemberView}, with the parameter {@code today}. */
final class MemberRows {

    private static final String SELECT = """
            select oc.opportunity_id, c.id, coalesce(m.version, -1) as version, c.name, f.title, pa.id as place_id, pa.name as place_name,
                   m.roles as own_roles, r.roles as standing_roles, coalesce(m.stance, 'UNKNOWN') as stance, m.influence,
                   coalesce(m.decision, 'NOT_YET') as decision, last_touch(c.id) as touched_at,
                   coalesce(m.stance = 'OPPONENT' or m.decision = 'AGAINST', false) as against,
                   has_left(c.id, o.account_id, :today) as has_left,
                   s.aspect, s.value, s.note, cast(null as uuid) as activity_id, cast(null as text) as activity, s.said_at, u.name as said_by
            from opportunity_contact oc
            join opportunity o on o.id = oc.opportunity_id
            join contact c on c.id = oc.contact_id and %1$s
            left join affiliation f on f.contact_id = c.id and f.is_primary
            left join account pa on pa.id = f.account_id and %2$s
            left join buying_member m on m.opportunity_id = oc.opportunity_id and m.contact_id = oc.contact_id
            left join account_buying_role r on r.account_id = o.account_id and r.contact_id = oc.contact_id
            left join lateral (select * from buying_statement x
                               where x.opportunity_id = oc.opportunity_id and x.contact_id = oc.contact_id
                               order by x.said_at desc, x.id desc limit 1) s on true
            left join app_user u on u.id = s.said_by
            """;

    private MemberRows() {}

    static String select(Scope scope) {
        return SELECT.formatted(scope.sql(RecordKind.CONTACT, "c"), scope.sql(RecordKind.ACCOUNT, "pa"));
    }

    static MemberView view(ResultSet row, boolean attitudes, LocalDate today, ZoneId zone) throws SQLException {
        var touched = instant(row, "touched_at");
        var said = instant(row, "said_at");
        return new MemberView(
                Rows.id(row, "id", ContactId::new),
                row.getLong("version"),
                row.getString("name"),
                row.getString("title"),
                Rows.idOrNull(row, "place_id", AccountId::new),
                row.getString("place_name"),
                rolesOrNull(row, "own_roles"),
                Stream.ofNullable(rolesOrNull(row, "standing_roles"))
                        .flatMap(List::stream)
                        .toList(),
                attitudes ? attitude(row) : null,
                touched,
                touched == null ? null : LocalDate.ofInstant(touched, zone),
                row.getBoolean("has_left"),
                attitudes && said != null ? statement(row) : null,
                freshness(touched, said, today, zone));
    }

    static StatementView statement(ResultSet row) throws SQLException {
        return new StatementView(
                Aspect.valueOf(row.getString("aspect")),
                row.getString("value"),
                row.getString("note"),
                row.getObject("activity_id", UUID.class),
                row.getString("activity"),
                Rows.instant(row, "said_at"),
                row.getString("said_by"));
    }

    static Attitude attitude(ResultSet row) throws SQLException {
        return new Attitude(
                Stance.valueOf(row.getString("stance")),
                Rows.integer(row, "influence"),
                Decision.valueOf(row.getString("decision")));
    }

    private static Freshness freshness(
            @Nullable Instant touched, @Nullable Instant said, LocalDate today, ZoneId zone) {
        var last = Stream.of(Optional.ofNullable(touched), Optional.ofNullable(said))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .map(at -> LocalDate.ofInstant(at, zone))
                .orElse(null);
        if (last == null || last.isBefore(today.minusDays(Coverage.STALE_AFTER_DAYS))) {
            return Freshness.STALE;
        }
        return Coverage.isQuiet(last, today) ? Freshness.FADING : Freshness.FRESH;
    }

    private static @Nullable List<BuyingRole> rolesOrNull(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? null
                : Rows.texts(row, column).stream().map(BuyingRole::valueOf).toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
