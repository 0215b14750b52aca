package com.quorumcrm.accounts;

import com.quorumcrm.fields.FieldFilter;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.AddedColumns;
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
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists companies, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class AccountListQuery {

    /** What the list, and the API's collection, offers. */
    public static final ListDefinition DEFINITION = new ListDefinition(
            "/accounts",
            List.of(
                    Column.of("name", "accounts.field.name").sorts(),
                    Column.of("type", "accounts.field.type"),
                    Column.of("owner", "accounts.field.owner"),
                    Column.of("industry", "accounts.field.industry"),
                    Column.of("country", "accounts.field.country"),
                    Column.of("employees", "accounts.field.employees").ofNumbers(),
                    Column.of("revenue", "accounts.field.revenue").ofNumbers(),
                    Column.of("updatedAt", "accounts.field.updatedAt").sorts(),
                    Column.of("parent", "accounts.field.parent").onDemand(),
                    Column.of("segment", "accounts.field.segment").onDemand(),
                    Column.of("city", "accounts.field.city").onDemand(),
                    Column.of("tags", "accounts.field.tags").onDemand(),
                    Column.of("website", "accounts.field.website").onDemand(),
                    Column.of("phone", "accounts.field.phone").onDemand(),
                    Column.of("createdAt", "accounts.field.createdAt").sorts().onDemand()),
            List.of(
                    Filter.choice(
                            "ownerId",
                            "accounts.field.owner",
                            Choice.keyed("me", "identity.owner.me"),
                            Choice.keyed("team", "identity.owner.team")),
                    Filter.choice("type", "accounts.field.type", types()),
                    Filter.text("name", "accounts.field.name"),
                    Filter.text("industry", "accounts.field.industry"),
                    Filter.text("segment", "accounts.field.segment"),
                    Filter.text("country", "accounts.field.country"),
                    Filter.text("city", "accounts.field.city"),
                    Filter.text("tags", "accounts.field.tags"),
                    Filter.number("employees", "accounts.field.employees"),
                    Filter.date("updatedAt", "accounts.field.updatedAt"),
                    Filter.date("createdAt", "accounts.field.createdAt"),
                    Filter.choice("parentId", "accounts.field.parent")),
            Sort.by("name"));

    private static final Map<String, Keyset.By> WAYS = Map.of(
            "name", new Keyset.By("a.search", "text"),
            "updatedAt", new Keyset.By("a.updated_at", "timestamptz"),
            "createdAt", new Keyset.By("a.created_at", "timestamptz"));

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final FieldFilter fields;
    private final FieldLists orders;
    private final AddedColumns added;

    AccountListQuery(
            JdbcClient jdbc, Visibility visibility, FieldFilter fields, FieldLists orders, AddedColumns added) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.fields = fields;
        this.orders = orders;
        this.added = added;
    }

    public ListPage<AccountView> list(ListState state, Viewer viewer) {
        return sql(state, viewer).page(jdbc, state, (row, number) -> AccountRows.view(row, viewer));
    }

    /** The same, saying how many there are. */
    public ListPage<AccountView> countedList(ListState state, Viewer viewer) {
        return sql(state, viewer).countedPage(jdbc, state, (row, number) -> AccountRows.view(row, viewer));
    }

    private ListSql sql(ListState state, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        var scope = visibility.of(viewer);
        var keyset = Keyset.of(state, WAYS, orders.orders(RecordKind.ACCOUNT, state, "a"), "a.id");
        var custom = fields.criteria(RecordKind.ACCOUNT, state, viewer);
        var conditions = new Conditions(state)
                .and(custom.sql("a"))
                .with(custom.params())
                .and("a.deleted_at is null")
                .and(scope.sql(RecordKind.ACCOUNT, "a"))
                .with(scope.params())
                .containing("a.search")
                .ownedBy("a.owner_id", viewer.id(), scope.line())
                .texts(
                        "type",
                        "a.type = any(cast(:type as text[]))",
                        value -> AccountType.of(value).name())
                .alike("name", "a.search")
                .alike("industry", "quorum_fold(a.industry)")
                .alike("segment", "quorum_fold(a.segment)")
                .alike("country", "quorum_fold(a.country)")
                .alike("city", "quorum_fold(a.city)")
                .texts("tags", """
                        exists (select from account_tag t where t.account_id = a.id
                                and quorum_fold(t.tag) in (select quorum_fold(v) from unnest(cast(:tags as text[])) v))""", UnaryOperator.identity())
                .number("employees", "a.employees")
                .day("updatedAt", "a.updated_at", viewer.zone())
                .day("createdAt", "a.created_at", viewer.zone())
                .ids("parentId", """
                        exists (select from account p where p.id = a.parent_id and p.id = any(cast(:parentId as uuid[]))
                                and p.deleted_at is null and %s)""".formatted(scope.sql(RecordKind.ACCOUNT, "p")));
        added.narrow(conditions, state, RecordKind.ACCOUNT, "a.id", viewer);
        return new ListSql(AccountRows.select(scope, keyset.expression()), "account a", conditions, keyset);
    }

    private static Choice[] types() {
        return Stream.of(AccountType.values())
                .map(type -> Choice.keyed(type.key(), type.label()))
                .toArray(Choice[]::new);
    }
}
