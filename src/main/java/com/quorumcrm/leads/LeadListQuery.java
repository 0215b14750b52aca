package com.quorumcrm.leads;

import com.quorumcrm.fields.FieldFilter;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Conditions;
import com.quorumcrm.web.Filter;
import com.quorumcrm.web.Keyset;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListSql;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Sort;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists leads, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class LeadListQuery {

    /** Stands for leads of which nothing is said in the filter's field. */
    public static final String NOTHING = "-";

    /** What the list, and the API's collection, offers. */
    public static final ListDefinition DEFINITION = new ListDefinition(
            "/leads",
            List.of(
                    Column.of("name", "leads.field.name").sorts(),
                    Column.of("company", "leads.field.company"),
                    Column.of("status", "leads.field.status"),
                    Column.of("score", "leads.field.score").ofNumbers().sorts(),
                    Column.of("source", "leads.field.source"),
                    Column.of("owner", "leads.field.owner"),
                    Column.of("createdAt", "leads.field.createdAt").sorts(),
                    Column.of("campaign", "leads.field.campaign").onDemand(),
                    Column.of("channel", "leads.field.channel").onDemand(),
                    Column.of("title", "leads.field.title").onDemand(),
                    Column.of("email", "leads.field.email").onDemand(),
                    Column.of("phone", "leads.field.phone").onDemand(),
                    Column.of("country", "leads.field.country").onDemand(),
                    Column.of("industry", "leads.field.industry").onDemand(),
                    Column.of("updatedAt", "leads.field.updatedAt").sorts().onDemand()),
            List.of(
                    Filter.choice(
                            "ownerId",
                            "leads.field.owner",
                            Choice.keyed("me", "identity.owner.me"),
                            Choice.keyed("team", "identity.owner.team")),
                    Filter.choice("status", "leads.field.status", statuses()),
                    Filter.text("source", "leads.field.source"),
                    Filter.text("campaign", "leads.field.campaign"),
                    Filter.choice("channel", "leads.field.channel", channels()),
                    Filter.text("country", "leads.field.country"),
                    Filter.text("industry", "leads.field.industry"),
                    Filter.text("company", "leads.field.company"),
                    Filter.text("email", "leads.field.email"),
                    Filter.number("score", "leads.field.score"),
                    Filter.text("referrer", "leads.field.referrer"),
                    Filter.choice(
                            "deal",
                            "leads.field.opportunity",
                            Choice.keyed("any", "leads.deal.any"),
                            Choice.keyed("won", "leads.deal.won"),
                            Choice.keyed("lost", "leads.deal.lost")),
                    Filter.date("createdAt", "leads.field.createdAt"),
                    Filter.date("updatedAt", "leads.field.updatedAt")),
            Sort.descending("createdAt"));

    private static final Map<String, Keyset.By> WAYS = Map.of(
            "name", new Keyset.By("l.search", "text"),
            "score", new Keyset.By("l.score", "int"),
            "updatedAt", new Keyset.By("l.updated_at", "timestamptz"),
            "createdAt", new Keyset.By("l.created_at", "timestamptz"));

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final LeadRows rows;
    private final FieldFilter fields;

    LeadListQuery(JdbcClient jdbc, Visibility visibility, LeadRows rows, FieldFilter fields) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.rows = rows;
        this.fields = fields;
    }

    public ListPage<LeadView> list(ListState state, Viewer viewer) {
        return sql(state, viewer).page(jdbc, state, (row, number) -> rows.view(row, viewer));
    }

    /** The same, saying how many there are. */
    public ListPage<LeadView> countedList(ListState state, Viewer viewer) {
        return sql(state, viewer).countedPage(jdbc, state, (row, number) -> rows.view(row, viewer));
    }

    private ListSql sql(ListState state, Viewer viewer) {
        viewer.require(Permission.READ_LEADS);
        var scope = visibility.of(viewer);
        var keyset = Keyset.of(state, WAYS, "l.id");
        var custom = fields.criteria(RecordKind.LEAD, state, viewer);
        var conditions = new Conditions(state)
                .and(custom.sql("l"))
                .with(custom.params())
                .and("l.deleted_at is null")
                .and(scope.sql(RecordKind.LEAD, "l"))
                .with(scope.params())
                .containing("l.search")
                .ownedBy("l.owner_id", viewer.id(), scope.line())
                .texts(
                        "status",
                        "l.status = any(cast(:status as text[]))",
                        value -> LeadStatus.of(value).name())
                .texts("channel", "l.channel = any(cast(:channel as text[]))", value -> value.toUpperCase(Locale.ROOT))
                .alike("source", said("l.source"))
                .alike("campaign", said("l.campaign"))
                .alike("country", said("l.country"))
                .alike("industry", said("l.industry"))
                .alike("company", said("l.company"))
                .alike("email", said("l.email"))
                .alike("referrer", said(LeadReferrer.sql("l", scope)))
                .texts(
                        "deal",
                        """
                        exists (select from opportunity o where o.id = l.opportunity_id and o.deleted_at is null
                                and (o.status = any(cast(:deal as text[])) or 'ANY' = any(cast(:deal as text[]))) and %s)""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o")),
                        value -> value.toUpperCase(Locale.ROOT))
                .number("score", "l.score")
                .day("createdAt", "l.created_at", viewer.zone())
                .day("updatedAt", "l.updated_at", viewer.zone());
        return new ListSql(rows.select(scope, keyset.expression()), "lead l", conditions, keyset);
    }

    private static String said(String expression) {
        return "coalesce(quorum_fold(%s), '%s')".formatted(expression, NOTHING);
    }

    private static Choice[] statuses() {
        return Stream.of(LeadStatus.values())
                .map(status -> Choice.keyed(status.key(), status.label()))
                .toArray(Choice[]::new);
    }

    private static Choice[] channels() {
        return Stream.of(Channel.values())
                .map(channel -> Choice.keyed(
                        channel.name().toLowerCase(Locale.ROOT),
                        "leads.channel." + channel.name().toLowerCase(Locale.ROOT)))
                .toArray(Choice[]::new);
    }
}
