package com.quorumcrm.web;

import com.quorumcrm.kernel.RuleBroken;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A short message that the next page, or a fragment's answer, shows once.
 *
 * @param code a message key
 * @param arguments what the message mentions, as text for the reader
 * @param undo where to POST to take the action back, null when it cannot be taken back
 */
public record Notice(
        String code, List<String> arguments, @Nullable String undo, boolean bad) implements Serializable {

    /** The name under which layouts and fragments find it in the model. */
    public static final String NAME = "notice";

    /** Sessions are kept as JSON, which takes this kind of list and no other. */
    public Notice {
        arguments = new ArrayList<>(arguments);
    }

    public static Notice of(String code, Object... arguments) {
        return new Notice(code, Stream.of(arguments).map(Object::toString).toList(), null, false);
    }

    public static Notice problem(String code, Object... arguments) {
        return new Notice(code, Stream.of(arguments).map(Object::toString).toList(), null, true);
    }

    /** What is told of a change that was refused where no form could tell it beside the field. */
    public static Notice problem(RuleBroken broken) {
        var breach = broken.breaches().getFirst();
        return problem(breach.code(), breach.arguments().toArray());
    }

    public Notice undoneBy(String url) {
        return new Notice(code, arguments, url, bad);
    }

    /** Shows it on the page that the redirect leads to. */
    public void into(RedirectAttributes flash) {
        flash.addFlashAttribute(NAME, this);
    }
}
