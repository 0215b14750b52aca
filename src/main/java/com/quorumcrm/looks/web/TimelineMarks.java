package com.quorumcrm.looks.web;

import com.quorumcrm.activities.TimelinePage;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.looks.Looks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Tells timelines of accounts and deals since when their entries are new to the reader, who has looked thereby. */
@Component
class TimelineMarks implements HandlerInterceptor {

    private static final Set<RecordKind> MARKED = Set.of(RecordKind.ACCOUNT, RecordKind.OPPORTUNITY);

    private final Looks looks;
    private final Sights sights;

    TimelineMarks(Looks looks, Sights sights) {
        this.looks = looks;
        this.sights = sights;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && page.getModel().get("timeline") instanceof TimelinePage timeline
                && MARKED.contains(timeline.record().kind())
                && request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            mark(page, timeline.record(), viewer);
        }
    }

    private void mark(ModelAndView page, RecordRef record, Viewer viewer) {
        looks.before(record, viewer).ifPresent(since -> page.addObject("newSince", since));
        sights.of(record, viewer);
    }
}
