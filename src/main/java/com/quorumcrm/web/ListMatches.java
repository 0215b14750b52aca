package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Which records a list shows, page for page; the module that has the list contributes it as a bean. */
public interface ListMatches {

    RecordKind kind();

    /**
     * Those that the viewer sees there, in the order of the list.
     *
     * @param parameters what the URL of the list says
     * @throws com.quorumcrm.kernel.NotUnderstood when the list knows no such parameter
     */
    List<UUID> of(Map<String, String[]> parameters, int most, Viewer viewer);

    /** Reads page after page until there are enough. */
    static <T> List<UUID> gathered(
            ListState state, int most, Function<ListState, ListPage<T>> pages, Function<T, UUID> id) {
        var found = new ArrayList<UUID>();
        var here = state.readOn(null);
        while (true) {
            var page = pages.apply(here);
            page.rows().stream().map(id).limit(most - found.size()).forEach(found::add);
            if (page.next() == null || found.size() >= most) {
                return found;
            }
            here = state.readOn(page.next());
        }
    }
}
