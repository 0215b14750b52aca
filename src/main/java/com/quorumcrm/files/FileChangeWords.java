package com.quorumcrm.files;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;

/** Tells of files in the history of the records they hang on. */
record FileChangeWords(RecordKind kind) implements ChangeWords {

    static final String FIELD = "attached_files";

    @Override
    public Map<String, String> labels() {
        return Map.of(FIELD, "files.title");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return Map.of();
    }
}
