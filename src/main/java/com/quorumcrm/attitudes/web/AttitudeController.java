package com.quorumcrm.attitudes.web;

import com.quorumcrm.attitudes.AttitudeRecord;
import com.quorumcrm.attitudes.AttitudeRecords;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.RecordPages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is written of somebody: to look at, to take away as a file, to erase. */
@Controller
@RequestMapping("/contacts/{id}/attitudes")
class AttitudeController {

    private final AttitudeRecords records;
    private final RecordPages pages;

    AttitudeController(AttitudeRecords records, RecordPages pages) {
        this.records = records;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable ContactId id, Viewer viewer) {
        return pages.around(id.ref(), "deals", "attitudes/_record :: record", viewer)
                .addObject("record", records.of(id, viewer));
    }

    @GetMapping("/file")
    ResponseEntity<AttitudeRecord> file(@PathVariable ContactId id, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".json\"")
                .body(records.of(id, viewer));
    }

    @PostMapping("/erasure")
    String erase(@PathVariable ContactId id, Viewer viewer, RedirectAttributes flash) {
        records.erase(id, viewer);
        Notice.of("attitudes.erased").into(flash);
        return "redirect:" + id.ref().url() + "/attitudes";
    }
}
