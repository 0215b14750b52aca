package com.quorumcrm.contacts;

import com.quorumcrm.fields.FieldFilter;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
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

/** Lists people in companies, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class ContactListQuery {

    /** What the list, and the API's collection, offers. */
    public static final ListDefinition DEFINITION = new ListDefinition(
            "/contacts",
            List.of(
                    Column.of("name", "contacts.field.name").sorts(),
                    Column.of("account", "contacts.field.account"),
                    Column.of("title", "contacts.field.title"),
                    Column.of("email", "contacts.field.email"),
                    Column.of("phone", "contacts.field.phone"),
                    Column.of("owner", "contacts.field.owner"),
                    Column.of("decisionPower", "contacts.field.decisionPower").onDemand(),
                    Column.of("updatedAt", "contacts.field.updatedAt").sorts(),
                    Column.of("createdAt", "contacts.field.createdAt").sorts().onDemand()),
            List.of(
                    Filter.choice(
                            "ownerId",
                            "contacts.field.owner",
                            Choice.keyed("me", "identity.owner.me"),
                            Choice.keyed("team", "identity.owner.team")),
                    Filter.choice("accountId", "contacts.field.account"),
                    Filter.choice("decisionPower", "contacts.field.decisionPower", powers()),
                    Filter.choice(
                            "gatekeeper",
                            "contacts.field.gatekeeper",
                            Choice.keyed("true", "contacts.yes"),
                            Choice.keyed("false", "contacts.no")),
                    Filter.text("firstName", "contacts.field.firstName"),
                    Filter.text("lastName", "contacts.field.lastName"),
                    Filter.text("email", "contacts.field.email"),
                    Filter.date("updatedAt", "contacts.field.updatedAt"),
                    Filter.date("createdAt", "contacts.field.createdAt"),
                    Filter.choice("reportsToId", "contacts.field.reportsTo")),
            Sort.by("name"));

    private static final Map<String, Keyset.By> WAYS = Map.of(
            "name", new Keyset.By("c.search", "text"),
            "updatedAt", new Keyset.By("c.updated_at", "timestamptz"),
            "createdAt", new Keyset.By("c.created_at", "timestamptz"));

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ContactRows rows;
    private final FieldFilter fields;
    private final FieldLists orders;

    ContactListQuery(JdbcClient jdbc, Visibility visibility, ContactRows rows, FieldFilter fields, FieldLists orders) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.rows = rows;
        this.fields = fields;
        this.orders = orders;
    }

    public ListPage<ContactView> list(ListState state, Viewer viewer) {
        return sql(state, viewer).page(jdbc, state, (row, number) -> rows.view(row, viewer));
    }

    /** The same, saying how many there are. */
    public ListPage<ContactView> countedList(ListState state, Viewer viewer) {
        return sql(state, viewer).countedPage(jdbc, state, (row, number) -> rows.view(row, viewer));
    }

    private ListSql sql(ListState state, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        var scope = visibility.of(viewer);
        var keyset = Keyset.of(state, WAYS, orders.orders(RecordKind.CONTACT, state, "c"), "c.id");
        var custom = fields.criteria(RecordKind.CONTACT, state, viewer);
        var conditions = new Conditions(state)
                .and(custom.sql("c"))
                .with(custom.params())
                .and("c.deleted_at is null")
                .and(scope.sql(RecordKind.CONTACT, "c"))
                .with(scope.params())
                .containing("c.search")
                .ownedBy("c.owner_id", viewer.id(), scope.line())
                .ids("accountId", """
                        exists (select from affiliation f join account a on a.id = f.account_id
                                where f.contact_id = c.id and a.id = any(cast(:accountId as uuid[]))
                                and a.deleted_at is null and %s)""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .texts(
                        "decisionPower",
                        "c.decision_power = any(cast(:decisionPower as text[]))",
                        value -> DecisionPower.of(value).name())
                .flag("gatekeeper", "c.gatekeeper")
                .alike("firstName", "quorum_fold(c.first_name)")
                .alike("lastName", "quorum_fold(c.last_name)")
                .texts("email", """
                        exists (select from contact_email e where e.contact_id = c.id
                                and lower(e.address) = any(cast(:email as text[])))""", value -> value.toLowerCase(Locale.ROOT))
                .day("updatedAt", "c.updated_at", viewer.zone())
                .day("createdAt", "c.created_at", viewer.zone())
                .ids("reportsToId", """
                        exists (select from contact s where s.id = c.reports_to_id and s.id = any(cast(:reportsToId as uuid[]))
                                and s.deleted_at is null and %s)""".formatted(scope.sql(RecordKind.CONTACT, "s")));
        return new ListSql(rows.select(scope, keyset.expression()), "contact c", conditions, keyset);
    }

    private static Choice[] powers() {
        return Stream.of(DecisionPower.values())
                .map(power -> Choice.keyed(power.key(), power.label()))
                .toArray(Choice[]::new);
    }
}
