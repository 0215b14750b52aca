package com.quorumcrm.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person should be told of; it can be published as it is.
 *
 * @param to whom to tell; nobody is told of what they did themselves
 * @param by who caused it, null for the passing of time
 * @param about the record, null when it is about several
 * @param count how many things it is about
 */
public record News(
        NewsKind kind,
        UserId to,
        @Nullable UserId by,
        @Nullable RecordRef about,
        int count,
        Instant at) implements Newsworthy {

    /** News of one record that somebody caused. */
    public static News of(NewsKind kind, UserId to, RecordEvent event) {
        return new News(kind, to, event.by(), event.record(), 1, event.at());
    }

    @Override
    public List<News> news() {
        return List.of(this);
    }
}
