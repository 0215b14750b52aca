package com.quorumcrm.territories;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of territories in the history of their companies. */
@Component
class TerritoryChangeWords implements ChangeWords {

    static final String FIELD = "territory";

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of(FIELD, "territories.territory");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return Map.of();
    }
}
