package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.WriteRefusals;
import com.quorumcrm.kernel.RecordRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IntegrationTest
class ContactFactControllerTests extends WriteRefusals {

    @Override
    protected RecordRef record() {
        return book.contact("Edited in place", book.account("Employer", ALICE), ALICE)
                .ref();
    }

    @Override
    protected String path(RecordRef record) {
        return record.url() + "/facts/language";
    }

    @Override
    protected Map<String, String> parameters(long version) {
        return Map.of("value", "de", "version", Long.toString(version));
    }

    @Test
    void changesOneFactAndKeepsTheCompany() {
        var record = record();
        assertThat(post(record, 0, ALICE)).hasStatusOk();
        assertThat(get(record.url(), ALICE)).bodyText().contains("Employer", "Edited in place");
        assertThat(version(record)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firstName",
                "lastName",
                "ownerId",
                "reportsToId",
                "decisionPower",
                "gatekeeper",
                "language",
                "zone"
            })
    void everyFactCanBeShownAndEdited(String key) {
        var url = record().url() + "/facts/" + key;
        assertThat(get(url, ALICE)).bodyText().contains("name=\"value\"");
        assertThat(get(url + "/text", ALICE)).bodyText().contains("hx-get=\"" + url);
    }
}
