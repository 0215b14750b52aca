package com.quorumcrm.deallists;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.quorumcrm.deallists.BoardView.Age;
import com.quorumcrm.deallists.BoardView.Card;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealCoverages;
import com.quorumcrm.opportunities.DealGate;
import com.quorumcrm.opportunities.DealSource;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.platform.Rows;
import com.quorumcrm.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the first cards of each lane of a board, in one statement. */
@Repository
class BoardCards {

    private static final String DATED = "coalesce(o.close_date, '-infinity'::date)";

    /** In the past, a deal came to its stage when it last was in another, or else when it was opened. */
    private static final String PAST_SINCE = """
            coalesce((select max(p.valid_to) from opportunity_version p
                      where p.opportunity_id = o.id and p.valid_to <= o.stage_since and p.stage_id <> o.stage_id),
                     o.created_at)""";

    private static final String AFTER = "(" + DATED + ", o.id) > (cast(:afterDate as date), :afterId)";

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final DealGate gate;
    private final MessageSource messages;

    BoardCards(JdbcClient jdbc, Visibility visibility, DealGate gate, MessageSource messages) {
        this.gate = gate;
        this.messages = messages;
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * The cards of each lane in which there are any, by close date.
     *
     * @param stages those of the lanes, in their order
     * @param criteria narrow every lane
     * @param after where to read on, in every lane
     * @param limit how many of each lane
     * @param now the moment to which days in a stage are counted
     */
    Map<StageId, List<Card>> of(
            List<Stage> stages,
            List<Lane> lanes,
            OpportunityCriteria criteria,
            @Nullable Cursor after,
            int limit,
            Instant now,
            Viewer viewer) {
        var scope = visibility.of(viewer);
        var source = new DealSource(criteria.asOf());
        var each = FirstOfEach.suits(criteria);
        var conditions = Conditions.of(each ? criteria.ownedBy(List.of()) : criteria);
        var condition = String.join(
                " and ",
                source.condition(scope, criteria.owners()),
                Lane.holds("o.close_date"),
                conditions.sql(),
                after == null ? "true" : AFTER);
        var asked = criteria.asOf() == null ? new CardLacks(stages, viewer) : new CardLacks(List.of(), viewer);
        var found = jdbc.sql("""
                        select o.*, account.name as account_name, owner.name as owner_name, stage.stuck_after_days,
                               %s as since, %s as editable, %s, %s
                        from %s
                        cross join lateral (%s) o
                        join account on account.id = o.account_id
                        join app_user owner on owner.id = o.owner_id
                        join stage on stage.id = o.stage_id
                        join pipeline on pipeline.id = o.pipeline_id
                        %s
                        order by o.stage_id, %s, o.id""".formatted(
                                criteria.asOf() == null ? "o.stage_since" : PAST_SINCE,
                                criteria.asOf() == null ? scope.editSql(RecordKind.OPPORTUNITY, "o") : "false",
                                DealCoverages.columns(scope),
                                asked.columns(),
                                Lane.RELATION,
                                each
                                        ? FirstOfEach.sql(condition, DATED, false, limit)
                                        : "select o.* from %s where %s order by %s, o.id limit %d"
                                                .formatted(source.from(scope), condition, DATED, limit),
                                DealCoverages.join(criteria.asOf()),
                                DATED))
                .params(source.params(scope))
                .params(conditions.params())
                .params(each ? FirstOfEach.params(criteria) : Map.of())
                .params(Lane.params(lanes))
                .params(after == null ? Map.of() : Map.of("afterDate", after.value(), "afterId", after.id()))
                .query((row, number) -> asked.meet(card(row, now, viewer), row))
                .list();
        return asked.tell(found, gate, messages).stream()
                .collect(groupingBy(Card::stage, LinkedHashMap::new, toList()));
    }

    private static Card card(ResultSet row, Instant now, Viewer viewer) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var days = Duration.between(Rows.instant(row, "since"), now).toDays();
        return new Card(
                new OpportunityId(Rows.id(row, "id")),
                row.getLong("version"),
                new StageId(Rows.id(row, "stage_id")),
                row.getString("name"),
                row.getString("account_name"),
                Rows.money(row, "amount", currency),
                Rows.date(row, "close_date"),
                days,
                Age.of(days, row.getObject("stuck_after_days", Integer.class)),
                row.getString("next_step"),
                new UserId(Rows.id(row, "owner_id")),
                row.getString("owner_name"),
                DealCoverages.read(row, viewer),
                List.of(),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_OPPORTUNITIES));
    }
}
