package com.quorumcrm.fields.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Custom fields of people, wherever people are written and read. */
@IntegrationTest
class ContactFieldsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenFields given;

    @Autowired
    AddressBook book;

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var badge = given.of(
                RecordKind.CONTACT, GivenFields.details(FieldType.NUMBER).needed());
        assertThat(mvc.post()
                        .uri("/contacts")
                        .with(cast.alice())
                        .with(csrf())
                        .param("lastName", "Typed")
                        .param(badge.name(), "seven"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"seven\"", badge.label() + " must be a number", "Typed");
        assertThat(mvc.post()
                        .uri("/contacts")
                        .with(cast.alice())
                        .with(csrf())
                        .param("lastName", "Typed")
                        .param(badge.name(), "7"))
                .hasStatus3xxRedirection();
    }

    @Test
    void peopleShowFilterFindAndTellThem() {
        var badge =
                given.of(RecordKind.CONTACT, GivenFields.details(FieldType.TEXT).searched());
        var contact = book.contact("Badged " + Ids.next(), book.account("Badge office", ALICE), ALICE);
        assertThat(mvc.post()
                        .uri("/contacts/" + contact + "/fields/" + badge.key())
                        .with(cast.alice())
                        .with(csrf())
                        .param(badge.name(), "B-4711-x"))
                .hasStatusOk()
                .bodyText()
                .contains("B-4711-x");
        assertThat(mvc.get().uri("/contacts/" + contact).with(cast.alice()))
                .bodyText()
                .contains(badge.label(), "B-4711-x");
        assertThat(mvc.get().uri("/contacts/" + contact + "/edit").with(cast.alice()))
                .bodyText()
                .contains("value=\"B-4711-x\"");
        assertThat(mvc.get().uri("/contacts/" + contact + "/activity").with(cast.alice()))
                .bodyText()
                .contains(badge.label(), "B-4711-x");
        assertThat(mvc.get()
                        .uri("/contacts?columns=name," + badge.name() + "&" + badge.name() + ".contains=4711-X")
                        .with(cast.alice()))
                .bodyText()
                .contains(contact.toString(), "<td>B-4711-x</td>");
        assertThat(mvc.get().uri("/search?q=b-4711-X").with(cast.alice()))
                .bodyText()
                .contains("/contacts/" + contact);
        assertThat(mvc.patch()
                        .uri("/api/v1/contacts/" + contact)
                        .with(cast.token(ALICE))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"customFields\":{\"%s\":\"C-1\"}}".formatted(badge.key())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.customFields." + badge.key())
                .isEqualTo("C-1");
        assertThat(mvc.get().uri("/api/v1/contacts?" + badge.name() + "=C-1").with(cast.token(ALICE)))
                .bodyText()
                .contains(contact.toString());
    }
}
