package com.quorumcrm.web;

import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Everything, mine, my team's. */
    public static List<Tab> views(ListState state) {
        var owners = state.all("ownerId");
        return List.of(
                Tab.of("web.list.everyones", state.with("ownerId", List.of()), owners.isEmpty()),
                Tab.of("web.list.mine", state.with("ownerId", List.of("me")), owners.equals(List.of("me"))),
                Tab.of("web.list.teams", state.with("ownerId", List.of("team")), owners.equals(List.of("team"))));
    }
}
