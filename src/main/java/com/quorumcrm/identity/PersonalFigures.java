package com.quorumcrm.identity;

import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Component;

/** The numbers that {@link PersonalFigure}s count. */
@Component
public class PersonalFigures {

    private final Standings standings;

    PersonalFigures(Standings standings) {
        this.standings = standings;
    }

    /** As it was when the request began. */
    public int of(String name, Viewer viewer) {
        return standings.of(viewer.id()).figures().getOrDefault(name, 0);
    }
}
