package com.quorumcrm.orgcharts;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of places to fill in the history of their company. */
@Component
class PlaceholderChangeWords implements ChangeWords {

    static final String FIELD = "placeholders";

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of(FIELD, "orgcharts.field.placeholders");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return Map.of();
    }
}
