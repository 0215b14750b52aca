package com.quorumcrm.orgcharts;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.audit.PairWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of relationships in the history of people; whom the reader may not see is not named. */
@Component
class RelationshipChangeWords implements ChangeWords {

    static final String FIELD = "relationships";

    private final PairWords words;

    RelationshipChangeWords(PairWords words) {
        this.words = words;
    }

    /** What is noted: two ids around a constant. */
    static String value(Relationship relationship) {
        return PairWords.value(relationship.from(), relationship.kind(), relationship.to());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of(FIELD, "orgcharts.field.relationships");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return words.of(
                values,
                RecordKind.CONTACT,
                verb -> RelationshipKind.valueOf(verb).label(),
                viewer);
    }
}
