package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.SearchHit;
import com.quorumcrm.web.SearchSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the records that something can be about. */
@Component
public class RecordSearch {

    private static final Set<RecordKind> KINDS =
            EnumSet.of(RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY, RecordKind.LEAD);
    private static final int OF_EACH = 10;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final ObjectProvider<SearchSource> sources;

    RecordSearch(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /** Nothing for texts that are too short or too long to mean anything. */
    public List<SearchHit> find(String typed, Viewer viewer) {
        var text = typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return List.of();
        }
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .flatMap(source -> source.find(text, OF_EACH, viewer).stream())
                .filter(hit -> KINDS.contains(hit.record().kind()))
                .toList();
    }
}
