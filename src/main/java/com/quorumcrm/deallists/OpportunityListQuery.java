package com.quorumcrm.deallists;

import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealSource;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.ViewRows;
import com.quorumcrm.web.Cursor;
import com.quorumcrm.web.Keyset;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists deals, those that the viewer may see, as they are or as they were. */
@Repository
@Transactional(readOnly = true)
public class OpportunityListQuery {

    /** How each sort key of the list is sorted; the indexes are on the same expressions. */
    private static final Map<String, Keyset.By> SORTS = Map.of(
            "closeDate", new Keyset.By("coalesce(o.close_date, '-infinity'::date)", "date"),
            "amount", new Keyset.By("coalesce(o.base_amount, 0)", "numeric"),
            "name", new Keyset.By("o.search", "text"),
            "createdAt", new Keyset.By("o.created_at", "timestamptz"));

    /** How many deals are read at once for a file. */
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final FieldLists fields;

    OpportunityListQuery(JdbcClient jdbc, Visibility visibility, FieldLists fields) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.fields = fields;
    }

    /** @param state says where to read on and in which order */
    public ListPage<OpportunityView> page(OpportunityCriteria criteria, ListState state, Viewer viewer) {
        return Placed.page(ListPage.of(state, rows(criteria, state, viewer), Placed::at, null));
    }

    /**
     * Every deal in the order of the list, read in pieces, so that neither memory nor a database connection is held for
     * long; deals that are changed meanwhile may be met in their old or their new place.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void each(OpportunityCriteria criteria, ListState state, Viewer viewer, Consumer<OpportunityView> reader) {
        var here = at(state, null);
        while (here != null) {
            var page = ListPage.of(here, rows(criteria, here, viewer), Placed::at, null);
            page.rows().forEach(placed -> reader.accept(placed.view()));
            here = page.next() == null ? null : at(state, page.next());
        }
    }

    private List<Placed> rows(OpportunityCriteria criteria, ListState state, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var keyset = Keyset.of(state, SORTS, fields.orders(RecordKind.OPPORTUNITY, state, "o"), "o.id");
        var scope = visibility.of(viewer);
        var source = new DealSource(criteria.asOf());
        var each = FirstOfEach.suits(criteria);
        var conditions = Conditions.of(each ? criteria.ownedBy(List.of()) : criteria);
        var condition =
                String.join(" and ", source.condition(scope, criteria.owners()), conditions.sql(), keyset.where());
        return jdbc.sql("""
                        select %s, cast(%s as text) as place
                        from (%s) o %s %s""".formatted(
                        ViewRows.columns(scope),
                        keyset.expression(),
                        each
                                ? FirstOfEach.sql(condition, keyset.expression(), keyset.falling(), keyset.limit() + 1)
                                : "select o.* from %s where %s %s"
                                        .formatted(source.from(scope), condition, keyset.orderAndLimit()),
                        ViewRows.joins(criteria.asOf()),
                        keyset.orderAndLimit()))
                .params(source.params(scope))
                .params(conditions.params())
                .params(each ? FirstOfEach.params(criteria) : Map.of())
                .params(keyset.parameters())
                .query((row, number) -> new Placed(ViewRows.view(row, viewer), row.getString("place")))
                .list();
    }

    private static ListState at(ListState state, @Nullable Cursor place) {
        return new ListState(
                state.path(),
                state.text(),
                state.filters(),
                state.sort(),
                state.usual(),
                place,
                AT_ONCE,
                state.columns());
    }

    private record Placed(OpportunityView view, String value) {

        ListPage.Place at() {
            return new ListPage.Place(value, view.id().id());
        }

        static ListPage<OpportunityView> page(ListPage<Placed> page) {
            var views = page.rows().stream().map(Placed::view).toList();
            return new ListPage<>(views, page.previous(), page.next(), page.first(), page.total());
        }
    }
}
