package com.quorumcrm.files;

import com.quorumcrm.platform.FileStore;
import java.io.InputStream;

/** Bytes in the store, which somebody has been found to be allowed to read. */
public final class StoredContent {

    private final String key;
    private final long size;
    private final FileStore store;

    StoredContent(String key, long size, FileStore store) {
        this.key = key;
        this.size = size;
        this.store = store;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** False when the store has lost it. */
    public boolean isThere() {
        return store.has(key);
    }

    /** From the beginning, as often as is asked; the caller closes it. */
    public InputStream open() {
        return store.open(key);
    }
}
