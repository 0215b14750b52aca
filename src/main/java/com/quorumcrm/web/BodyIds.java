package com.quorumcrm.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads ids that came in a body, where a text that is no id is a mistake of the sender. */
public final class BodyIds {

    private BodyIds() {}

    /** @throws NotUnderstood naming the property */
    public static <T> @Nullable T read(String property, @Nullable String text, Function<String, T> id) {
        return text == null ? null : required(property, text, id);
    }

    /** @throws NotUnderstood naming the property */
    public static <T> T required(String property, String text, Function<String, T> id) {
        try {
            return id.apply(text);
        } catch (NoSuchRecord noId) {
            throw new NotUnderstood(property, "web.list.badId", text);
        }
    }
}
