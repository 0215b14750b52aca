package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Cursor;
import com.quorumcrm.web.Filter;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Sort;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pages through pipelines as through any collection of the API; there are so few that all are read at once. */
final class PipelineList {

    static final ListDefinition DEFINITION = new ListDefinition(
            "/admin/pipelines",
            List.of(
                    Column.of("position", "pipelines.field.position").sorts(),
                    Column.of("name", "pipelines.field.name").sorts()),
            List.of(
                    Filter.text("key", "pipelines.field.key"),
                    Filter.text("name", "pipelines.field.name"),
                    Filter.text("kind", "pipelines.field.kind")),
            Sort.by("position"));

    private static final Map<String, Comparator<PipelineView>> SORTS = Map.of(
            "position", Comparator.comparingInt(PipelineView::position),
            "name", Comparator.comparing(PipelineView::name, String.CASE_INSENSITIVE_ORDER));

    private PipelineList() {}

    static ListPage<PipelineView> page(ListState state, List<PipelineView> all) {
        var sorted = all.stream()
                .filter(pipeline -> matches(pipeline, state))
                .sorted(order(state.sort()))
                .toList();
        var from = start(sorted, state.cursor());
        var fetched = sorted.subList(from, Math.min(sorted.size(), from + state.limit() + 1));
        return ListPage.of(
                state, fetched, pipeline -> new ListPage.Place("", pipeline.id().id()), null);
    }

    private static boolean matches(PipelineView pipeline, ListState state) {
        return holds(state.all("key"), pipeline.key())
                && holds(state.all("name"), pipeline.name())
                && holds(state.all("kind"), pipeline.kind().key())
                && pipeline.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(state.text().toLowerCase(Locale.ROOT));
    }

    private static boolean holds(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Comparator<PipelineView> order(Sort sort) {
        var order = SORTS.get(sort.key());
        if (order == null) {
            throw new IllegalArgumentException("No order for sort key " + sort.key());
        }
        var total = order.thenComparing(pipeline -> pipeline.id().id());
        return sort.descending() ? total.reversed() : total;
    }

    private static int start(List<PipelineView> sorted, @Nullable Cursor cursor) {
        if (cursor == null) {
            return 0;
        }
        return 1
                + IntStream.range(0, sorted.size())
                        .filter(index -> sorted.get(index).id().id().equals(cursor.id()))
                        .findFirst()
                        .orElseThrow(() -> new NotUnderstood("cursor", "web.list.badCursor"));
    }
}
