package com.quorumcrm.vcards.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.vcards.CardWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A person as a file for the address book of a telephone. */
@Controller
class CardController {

    private static final MediaType VCARD = new MediaType("text", "vcard", StandardCharsets.UTF_8);

    private final ContactQuery contacts;
    private final CardWriter writer;

    CardController(ContactQuery contacts, CardWriter writer) {
        this.contacts = contacts;
        this.writer = writer;
    }

    @GetMapping("/contacts/{id}/card.vcf")
    ResponseEntity<String> card(@PathVariable ContactId id, Viewer viewer) {
        var person = contacts.find(id, viewer);
        var name = ContentDisposition.attachment()
                .filename(person.name() + ".vcf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(VCARD)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(writer.write(List.of(person)));
    }
}
