package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame, and lets dates and numbers be written for the person who reads them. */
@ControllerAdvice
class LayoutAdvice {

    private final Frames frames;
    private final Formats formats;
    private final List<ListAddition> additions;
    private final List<ListAction> actions;

    LayoutAdvice(
            Frames frames,
            Formats formats,
            ObjectProvider<ListAddition> additions,
            ObjectProvider<ListAction> actions) {
        this.frames = frames;
        this.formats = formats;
        this.additions = additions.orderedStream().toList();
        this.actions = actions.orderedStream().toList();
    }

    @ModelAttribute("listAdditions")
    List<ListAddition> additions() {
        return additions;
    }

    @ModelAttribute("listActions")
    List<ListAction> actions() {
        return actions;
    }

    @ModelAttribute("fmt")
    Formats formats() {
        return formats;
    }

    @ModelAttribute("frame")
    Frame frame(@Nullable Viewer viewer, HttpServletRequest request) {
        ReaderLocaleResolver.remember(viewer, request);
        return frames.around(request.getRequestURI(), viewer);
    }
}
