package com.quorumcrm.accounts.web;

import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Tab;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the lists of companies and of people have in common. */
final class ListPages {

    private ListPages() {}

    /** Leaves out filters that only links and the API use, unless this request uses them. */
    static ListDefinition shown(ListDefinition all, Set<String> unseen, Map<String, String[]> parameters) {
        var filters = all.filters().stream()
                .filter(filter -> !unseen.contains(filter.key()) || parameters.containsKey(filter.key()))
                .toList();
        return new ListDefinition(all.path(), all.columns(), filters, all.first());
    }

    /** Everything, mine, my team's. */
    static List<Tab> views(ListState state) {
        var owners = state.all("ownerId");
        return List.of(
                Tab.of("accounts.list.all", state.with("ownerId", List.of()), owners.isEmpty()),
                Tab.of("accounts.list.mine", state.with("ownerId", List.of("me")), owners.equals(List.of("me"))),
                Tab.of("accounts.list.team", state.with("ownerId", List.of("team")), owners.equals(List.of("team"))));
    }
}
