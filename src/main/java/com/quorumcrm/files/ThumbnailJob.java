package com.quorumcrm.files;

import com.quorumcrm.platform.FileStore;
import com.quorumcrm.platform.JobHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws the small picture of an uploaded picture. */
@Component
class ThumbnailJob implements JobHandler<ThumbnailJob.Picture> {

    static final String NAME = "files.thumbnail";

    /** What the JDK can read. */
    private static final Set<String> DRAWABLE = Set.of("image/png", "image/jpeg", "image/gif");

    private final FileStore store;
    private final JdbcClient jdbc;

    ThumbnailJob(FileStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    record Picture(UUID file) {}

    static boolean isDrawable(String mediaType) {
        return DRAWABLE.contains(mediaType);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Picture> payloadType() {
        return Picture.class;
    }

    @Override
    public void run(Picture picture) {
        jdbc.sql("select storage_key from attached_file where id = :id and thumbnail_key is null")
                .param("id", picture.file())
                .query(String.class)
                .optional()
                .filter(store::has)
                .ifPresent(key -> draw(picture.file(), key));
    }

    private void draw(UUID file, String key) {
        try (var content = store.open(key)) {
            Thumbnail.of(content).ifPresent(drawn -> keep(file, drawn));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(UUID file, byte[] drawn) {
        var stored = store.save(new ByteArrayInputStream(drawn), drawn.length);
        jdbc.sql("update attached_file set thumbnail_key = :key, version = version + 1 where id = :id")
                .param("key", stored.key())
                .param("id", file)
                .update();
    }
}
