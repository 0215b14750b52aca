package com.quorumcrm.files;

import com.quorumcrm.platform.FileStore;
import java.io.InputStream;

/** What is in a file that the viewer may read. */
public final class FileContent {

    private final FileView file;
    private final String key;
    private final FileStore store;

    FileContent(FileView file, String key, FileStore store) {
        this.file = file;
        this.key = key;
        this.store = store;
    }

    public FileView file() {
        return file;
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
