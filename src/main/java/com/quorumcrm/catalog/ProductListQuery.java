package com.quorumcrm.catalog;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Filter;
import com.quorumcrm.web.Keyset;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists products, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class ProductListQuery {

    /** What the list, and the API's collection, offers. */
    public static final ListDefinition DEFINITION = new ListDefinition(
            "/products",
            List.of(
                    Column.of("name", "catalog.field.name").sorts(),
                    Column.of("sku", "catalog.field.sku").sorts(),
                    Column.of("family", "catalog.field.family").sorts(),
                    Column.of("price", "catalog.field.price").sorts().ofNumbers(),
                    Column.of("unit", "catalog.field.unit"),
                    Column.of("recurring", "catalog.field.recurring"),
                    Column.of("updatedAt", "catalog.field.updatedAt").sorts().onDemand()),
            List.of(
                    Filter.choice("family", "catalog.field.family"),
                    Filter.choice("active", "catalog.field.active", yes(), no()),
                    Filter.choice("recurring", "catalog.field.recurring", yes(), no()),
                    Filter.choice("currency", "catalog.field.currency"),
                    Filter.text("sku", "catalog.field.sku"),
                    Filter.text("name", "catalog.field.name")),
            Sort.by("name"));

    private static final Map<String, Keyset.By> WAYS = Map.of(
            "name", new Keyset.By("quorum_fold(p.name)", "text"),
            "sku", new Keyset.By("quorum_fold(p.sku)", "text"),
            "family", new Keyset.By("coalesce(quorum_fold(p.family), '')", "text"),
            "price", new Keyset.By("p.price", "numeric"),
            "updatedAt", new Keyset.By("p.updated_at", "timestamptz"));

    private final JdbcClient jdbc;

    ProductListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ListPage<ProductView> list(ListState state, Viewer viewer) {
        return page(state, viewer, null);
    }

    /** The same, saying how many there are. */
    public ListPage<ProductView> countedList(ListState state, Viewer viewer) {
        return page(state, viewer, count(Narrowed.by(state), viewer));
    }

    private ListPage<ProductView> page(ListState state, Viewer viewer, ListPage.@Nullable Total total) {
        viewer.require(Permission.READ_PRODUCTS);
        var page = ListPage.of(state, rows(state, Narrowed.by(state), viewer), Placed::place, total);
        var views = page.rows().stream().map(Placed::product).toList();
        return new ListPage<>(views, page.previous(), page.next(), page.first(), page.total());
    }

    private List<Placed> rows(ListState state, Narrowed narrowed, Viewer viewer) {
        var keyset = Keyset.of(state, WAYS, "p.id");
        try {
            return jdbc.sql("select %s, cast(%s as text) as place from product p where %s and %s and %s %s"
                            .formatted(
                                    ProductRows.COLUMNS,
                                    keyset.expression(),
                                    ProductRows.VISIBLE,
                                    narrowed.sql(),
                                    keyset.where(),
                                    keyset.orderAndLimit()))
                    .param("inactiveToo", viewer.can(Permission.EDIT_PRODUCTS))
                    .params(narrowed.params())
                    .params(keyset.parameters())
                    .query((row, number) -> new Placed(
                            ProductRows.view(row, number),
                            new ListPage.Place(row.getString("place"), row.getObject("id", UUID.class))))
                    .list();
        } catch (DataIntegrityViolationException cursorOfAnotherSort) {
            throw new NotUnderstood("cursor", "web.list.badCursor");
        }
    }

    private ListPage.Total count(Narrowed narrowed, Viewer viewer) {
        var counted = jdbc.sql("select count(*) from (select from product p where %s and %s limit %d) counted"
                        .formatted(ProductRows.VISIBLE, narrowed.sql(), ListPage.COUNTED + 1))
                .param("inactiveToo", viewer.can(Permission.EDIT_PRODUCTS))
                .params(narrowed.params())
                .query(Long.class)
                .single();
        return ListPage.Total.of(counted);
    }

    private static Choice yes() {
        return Choice.keyed("true", "catalog.yes");
    }

    private static Choice no() {
        return Choice.keyed("false", "catalog.no");
    }

    private record Placed(ProductView product, ListPage.Place place) {}

    /** The conditions that a list's filters stand for. */
    private record Narrowed(String sql, Map<String, Object> params) {

        private static final Map<String, String> CONDITIONS = Map.of(
                "family",
                        "quorum_fold(p.family) = any(array(select quorum_fold(f) from unnest(cast(:family as text[])) f))",
                "active", "p.active = any(cast(:active as boolean[]))",
                "recurring", "p.recurring = any(cast(:recurring as boolean[]))",
                "currency", "p.currency = any(cast(:currency as text[]))",
                "sku", "quorum_fold(p.sku) = any(array(select quorum_fold(s) from unnest(cast(:sku as text[])) s))",
                "name", "strpos(quorum_fold(p.name), quorum_fold((cast(:name as text[]))[1])) > 0");

        static Narrowed by(ListState state) {
            var conditions = new ArrayList<>(List.of("true"));
            var params = new HashMap<String, Object>();
            if (!state.text().isEmpty()) {
                conditions.add("""
                        (strpos(quorum_fold(p.name), quorum_fold(:q)) > 0
                         or strpos(quorum_fold(p.sku), quorum_fold(:q)) > 0)""");
                params.put("q", state.text());
            }
            CONDITIONS.forEach((filter, condition) -> {
                if (!state.all(filter).isEmpty()) {
                    conditions.add(condition);
                    params.put(filter, values(filter, state));
                }
            });
            return new Narrowed(String.join(" and ", conditions), params);
        }

        private static String[] values(String filter, ListState state) {
            var values = state.all(filter);
            var flag = filter.equals("active") || filter.equals("recurring");
            if (flag && !List.of("true", "false").containsAll(values)) {
                throw new NotUnderstood(filter, "catalog.filter.flag");
            }
            return values.toArray(String[]::new);
        }
    }
}
