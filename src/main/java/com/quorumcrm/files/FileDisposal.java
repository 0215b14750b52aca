package com.quorumcrm.files;

import com.quorumcrm.platform.FileStore;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does away with files that have been in the trash long enough. */
@Component
class FileDisposal {

    private static final int SOME = 500;

    private final FileStore store;
    private final FileSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileDisposal(FileStore store, FileSettings settings, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void dispose() {
        for (var some = overdue(); !some.isEmpty(); some = overdue()) {
            some.forEach(this::dispose);
        }
    }

    private record Overdue(
            UUID id, String content, @Nullable String thumbnail) {}

    /** The row goes first: content without a row is found and deleted later, a row without content is an error. */
    private void dispose(Overdue file) {
        jdbc.sql("delete from attached_file where id = :id and deleted_at is not null")
                .param("id", file.id())
                .update();
        Stream.of(file.content(), file.thumbnail()).filter(Objects::nonNull).forEach(store::delete);
    }

    private List<Overdue> overdue() {
        return jdbc.sql("""
                        select id, storage_key, thumbnail_key from attached_file
                        where deleted_at < :before order by deleted_at limit :some""")
                .param("before", clock.instant().minus(settings.keptInTrash()).atOffset(ZoneOffset.UTC))
                .param("some", SOME)
                .query((row, number) -> new Overdue(
                        row.getObject("id", UUID.class), row.getString("storage_key"), row.getString("thumbnail_key")))
                .list();
    }
}
