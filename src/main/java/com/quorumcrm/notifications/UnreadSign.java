package com.quorumcrm.notifications;

import com.quorumcrm.identity.PersonalFigures;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.TopEntry;
import org.springframework.stereotype.Component;

/** The bell. */
@Component
class UnreadSign implements TopEntry {

    static final String FIGURE = "unread";

    private final PersonalFigures figures;

    UnreadSign(PersonalFigures figures) {
        this.figures = figures;
    }

    @Override
    public String label() {
        return "notifications.sign";
    }

    @Override
    public String icon() {
        return "bell";
    }

    @Override
    public String url() {
        return "/notifications";
    }

    @Override
    public int count(Viewer viewer) {
        return figures.of(FIGURE, viewer);
    }
}
