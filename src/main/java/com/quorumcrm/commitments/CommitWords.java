package com.quorumcrm.commitments;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells in the history of a deal that it may be counted on without its committee. */
@Component
class CommitWords implements ChangeWords {

    static final String FIELD = "commit_exception";

    @Override
    public RecordKind kind() {
        return RecordKind.OPPORTUNITY;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of(FIELD, "commitments.field.exception");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return Map.of();
    }
}
