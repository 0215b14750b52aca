package com.quorumcrm.attitudes.web;

import com.quorumcrm.attitudes.AttitudeRecord;
import com.quorumcrm.attitudes.AttitudeRecords;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is written of somebody, for whoever answers when they ask. */
@RestController
@RequestMapping("/api/v1/contacts/{id}/attitudes")
class AttitudeApi {

    private final AttitudeRecords records;

    AttitudeApi(AttitudeRecords records) {
        this.records = records;
    }

    @GetMapping
    AttitudeRecord get(@PathVariable ContactId id, Viewer viewer) {
        return records.of(id, viewer);
    }

    @DeleteMapping
    ResponseEntity<Void> erase(@PathVariable ContactId id, Viewer viewer) {
        records.erase(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
