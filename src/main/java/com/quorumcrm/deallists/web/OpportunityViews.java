package com.quorumcrm.deallists.web;

import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Tab;
import java.util.List;

/** The lists of deals that are looked at most, as tabs above the list. */
final class OpportunityViews {

    private static final List<View> VIEWS = List.of(
            new View("all", ListState.PLAIN),
            new View("open", "?status=open&sort=closeDate"),
            new View("mine", "?owner=me&status=open&sort=closeDate"),
            new View("quarter", "?status=open&closes=thisQuarter&sort=closeDate"),
            new View("won", "?status=won"));

    private record View(String name, String query) {

        Tab tab(String here) {
            var url = OpportunityLists.PAGE.path() + query;
            return Tab.of("deallists.view." + name, url, here.equals(url));
        }
    }

    private OpportunityViews() {}

    static List<Tab> of(ListState state) {
        var here = state.with("asOf", state.all("asOf"));
        return VIEWS.stream().map(view -> view.tab(here)).toList();
    }
}
