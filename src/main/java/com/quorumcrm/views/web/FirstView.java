package com.quorumcrm.views.web;

import com.quorumcrm.identity.PersonalFigures;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.views.SavedViews;
import com.quorumcrm.views.ViewsConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Leads from the bare path of a list to the view that the reader wants to see first. Those who have no such view of any list
 * pay nothing for it.
 */
@Component
class FirstView implements HandlerInterceptor {

    private final SavedViews views;
    private final PersonalFigures figures;

    FirstView(SavedViews views, PersonalFigures figures) {
        this.views = views;
        this.figures = figures;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("GET")
                || request.getQueryString() != null
                || !(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)
                || figures.of(ViewsConfiguration.FIRST_VIEWS, viewer) == 0) {
            return true;
        }
        var first = views.first(request.getRequestURI(), viewer);
        if (first.isPresent()) {
            response.sendRedirect(first.get().url());
        }
        return first.isEmpty();
    }
}
