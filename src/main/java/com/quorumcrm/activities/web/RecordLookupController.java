package com.quorumcrm.activities.web;

import com.quorumcrm.activities.RecordSearch;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests the records that an activity can be about. */
@RestController
class RecordLookupController {

    private final RecordSearch records;

    RecordLookupController(RecordSearch records) {
        this.records = records;
    }

    @GetMapping("/activities/records")
    List<Choice> found(@RequestParam String q, Viewer viewer) {
        return records.find(q, viewer).stream()
                .map(hit -> Choice.of(hit.record().toString(), hit.title(), hit.hint()))
                .toList();
    }
}
