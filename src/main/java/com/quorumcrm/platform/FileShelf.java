package com.quorumcrm.platform;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Where the contents of files lie; keys have been made and checked by {@link FileStore}. */
interface FileShelf {

    /**
     * Keeps all of it or, when it throws, nothing.
     *
     * @return the size in bytes
     * @throws FileTooLarge if there are more than {@code limit} bytes
     */
    long put(String key, InputStream content, long limit) throws IOException;

    InputStream open(String key) throws IOException;

    /** In bytes; negative if there is no such file. */
    long size(String key) throws IOException;

    /** Does nothing if there is no such file. */
    void delete(String key) throws IOException;

    /** Hands over the keys of what was put before a point in time, some at a time. */
    void forEachBefore(Instant before, Consumer<List<String>> some) throws IOException;
}
