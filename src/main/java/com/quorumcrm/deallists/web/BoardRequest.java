package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.Owners;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ListState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which board a URL asks for.
 *
 * @param state with the owners that people look at when they name none: reps their own deals, managers their team's,
 *     those who see everything everybody's
 */
record BoardRequest(ListState state) {

    /** What a drop posts beside the URL of the board. */
    private static final Set<String> OF_DROPS = Set.of("opportunity", "version", "stage", "_csrf");

    static BoardRequest of(HttpServletRequest request, Viewer viewer) {
        var parameters = new HashMap<>(request.getParameterMap());
        parameters.keySet().removeAll(OF_DROPS);
        parameters.putIfAbsent("owner", new String[] {usualOwner(viewer)});
        return new BoardRequest(OpportunityLists.BOARD.read(parameters));
    }

    static String usualOwner(Viewer viewer) {
        if (viewer.can(Permission.SEE_ALL)) {
            return Owners.EVERYBODY;
        }
        return viewer.is(Role.MANAGER) ? Owners.MY_TEAM : Owners.ME;
    }

    @Nullable
    String pipeline() {
        return state.one("pipeline").orElse(null);
    }
}
