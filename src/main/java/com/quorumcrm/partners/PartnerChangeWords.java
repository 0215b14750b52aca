package com.quorumcrm.partners;

import com.quorumcrm.audit.ChangeWords;
import com.quorumcrm.audit.PairWords;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells of partners in the history of companies; one that the reader may not see is not named. */
@Component
class PartnerChangeWords implements ChangeWords {

    static final String FIELD = "partners";

    private final PairWords words;

    PartnerChangeWords(PairWords words) {
        this.words = words;
    }

    /** What is noted: two ids around a constant. */
    static String value(PartnerRelation relation) {
        return PairWords.value(relation.from(), relation.kind(), relation.to());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public Map<String, String> labels() {
        return Map.of(FIELD, "partners.field.partners");
    }

    @Override
    public Map<String, String> names(String column, Set<String> values, Viewer viewer) {
        return words.of(
                values, RecordKind.ACCOUNT, verb -> PartnerKind.valueOf(verb).label(), viewer);
    }
}
