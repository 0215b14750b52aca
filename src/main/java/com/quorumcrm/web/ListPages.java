package com.quorumcrm.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the lists of companies and of people have in common. */
public final class ListPages {

    private ListPages() {}

    /** Leaves out filters that only links and the API use, unless this request uses them. */
    public static ListDefinition shown(ListDefinition all, Set<String> unseen, Map<String, String[]> parameters) {
        var filters = all.filters().stream()
                .filter(filter -> !unseen.contains(filter.key()) || parameters.containsKey(filter.key()))
                .toList();
        return new ListDefinition(all.path(), all.columns(), filters, all.first());
    }

    /** Reads a list page after page, from its beginning. */
    public static <T> void each(ListState state, Function<ListState, ListPage<T>> pages, Consumer<T> reader) {
        var here = state.readOn(null);
        while (true) {
            var page = pages.apply(here);
            page.rows().forEach(reader);
            if (page.next() == null) {
                return;
            }
            here = state.readOn(page.next());
        }
    }

    /** Everything, mine, my team's. */
    public static List<Tab> views(ListState state) {
        var owners = state.all("ownerId");
        return List.of(
                Tab.of("web.list.everyones", state.with("ownerId", List.of()), owners.isEmpty()),
                Tab.of("web.list.mine", state.with("ownerId", List.of("me")), owners.equals(List.of("me"))),
                Tab.of("web.list.teams", state.with("ownerId", List.of("team")), owners.equals(List.of("team"))));
    }
}
