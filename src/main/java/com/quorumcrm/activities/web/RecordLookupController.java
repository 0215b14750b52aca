package com.quorumcrm.activities.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.SearchSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests the records that an activity can be about. */
@RestController
class RecordLookupController {

    private static final Set<RecordKind> KINDS =
            EnumSet.of(RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY);
    private static final int OF_EACH = 10;

    private final ObjectProvider<SearchSource> sources;

    RecordLookupController(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    @GetMapping("/activities/records")
    List<Choice> found(@RequestParam String q, Viewer viewer) {
        var text = q.strip();
        if (text.length() < 2 || text.length() > 200) {
            return List.of();
        }
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .flatMap(source -> source.find(text, OF_EACH, viewer).stream())
                .filter(hit -> KINDS.contains(hit.record().kind()))
                .map(hit -> Choice.of(hit.record().toString(), hit.title(), hit.hint()))
                .toList();
    }
}
