package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.WriteRefusals;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.RecordRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class AccountFactControllerTests extends WriteRefusals {

    @Autowired
    private AccountQuery query;

    @Override
    protected RecordRef record() {
        return book.account("Edited in place", ALICE).ref();
    }

    @Override
    protected String path(RecordRef record) {
        return record.url() + "/facts/industry";
    }

    @Override
    protected Map<String, String> parameters(long version) {
        return Map.of("value", "Steel", "version", Long.toString(version));
    }

    @Test
    void changesOneFactAndNothingElse() {
        var record = record();
        var result = post(record, 0, ALICE);
        assertThat(result).hasStatusOk();
        assertThat(result).bodyText().contains("Steel").doesNotContain("<html");
        var details = query.find(new AccountId(record.id()), cast.viewer(ALICE)).details();
        assertThat(details.industry()).isEqualTo("Steel");
        assertThat(details.name()).isEqualTo("Edited in place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type",
                "ownerId",
                "parentId",
                "industry",
                "segment",
                "country",
                "city",
                "website",
                "phone",
                "employees",
                "foundedYear",
                "revenue"
            })
    void everyFactCanBeShownAndEdited(String key) {
        var url = record().url() + "/facts/" + key;
        assertThat(get(url, ALICE)).bodyText().contains("<form", "name=\"version\"", "name=\"value\"");
        assertThat(get(url + "/text", ALICE)).bodyText().contains("hx-get=\"" + url);
    }

    @ParameterizedTest
    @CsvSource({"employees, many", "website, ftp://x", "employees, -5", "foundedYear, 12345", "revenue, lots"})
    void saysBesideTheFactWhatIsWrong(String key, String value) {
        var result = mvc.post()
                .uri(record().url() + "/facts/" + key)
                .with(cast.alice())
                .with(csrf())
                .param("value", value)
                .param("currency", "EUR")
                .param("version", "0")
                .exchange();
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result).bodyText().contains("class=\"error\"", value);
    }

    @Test
    void offersTheFieldOnlyToThoseWhoMaySaveIt() {
        assertThat(get(path(record()), CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void knowsNoOtherFacts() {
        assertThat(get(record().url() + "/facts/createdBy", ALICE)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
