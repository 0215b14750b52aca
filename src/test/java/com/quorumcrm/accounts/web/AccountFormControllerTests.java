package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.WriteRefusals;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.RecordRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class AccountFormControllerTests extends WriteRefusals {

    @Autowired
    private AccountQuery query;

    @Override
    protected RecordRef record() {
        return book.account("Edited", ALICE).ref();
    }

    @Override
    protected String path(RecordRef record) {
        return record.url();
    }

    @Override
    protected Map<String, String> parameters(long version) {
        return Map.of("name", "Renamed", "type", "partner", "version", Long.toString(version), "employees", "12");
    }

    @Test
    void entersAnAccount() {
        var result = mvc.post()
                .uri("/accounts")
                .with(cast.alice())
                .with(csrf())
                .param("name", "Entered by form")
                .param("type", "reseller")
                .param("website", "entered.example")
                .param("revenue", "12.5")
                .param("currency", "EUR")
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        var id = AccountId.of(result.getResponse().getRedirectedUrl().substring("/accounts/".length()));
        var account = query.find(id, cast.viewer(ALICE));
        assertThat(account.details().website()).isEqualTo("https://entered.example");
        assertThat(account.details().revenue()).hasToString("12.50 EUR");
    }

    @Test
    void savesChanges() {
        var record = record();
        assertThat(post(record, 0, ALICE)).hasRedirectedUrl(record.url());
        var account = query.find(new AccountId(record.id()), cast.viewer(ALICE));
        assertThat(account.name()).isEqualTo("Renamed");
        assertThat(account.details().employees()).isEqualTo(12);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        var result = mvc.post()
                .uri("/accounts")
                .with(cast.alice())
                .with(csrf())
                .param("name", "")
                .param("website", "ftp://typed.example")
                .param("addresses[0].lines", "Kept Street 7")
                .param("employees", "a few")
                .exchange();
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result).bodyText().contains("a few", "ftp://typed.example", "aria-invalid=\"true\"");
        assertThat(result).bodyText().contains("a few", "Kept Street 7", "Write a whole number.");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        var result = mvc.post()
                .uri("/accounts")
                .with(cast.alice())
                .with(csrf())
                .param("name", " ")
                .exchange();
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(result).bodyText().contains("id=\"name-says\"", "Fill this in.");
    }

    @Test
    void showsBothVersionsWhenSomebodyElseHasSaved() {
        var record = record();
        post(record, 0, ALICE);
        var late = mvc.post()
                .uri(record.url())
                .with(cast.alice())
                .with(csrf())
                .param("name", "Written meanwhile")
                .param("type", "partner")
                .param("version", "0")
                .exchange();
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(late).bodyText().contains("Written meanwhile", "Renamed", "name=\"version\" value=\"1\"");
    }

    @Test
    void offersTheFormOnlyToThoseWhoMaySaveIt() {
        var record = record();
        assertThat(get("/accounts/new", ALICE)).hasStatusOk();
        assertThat(get("/accounts/new", ED)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(record.url() + "/edit", ALICE)).hasStatusOk();
        assertThat(get(record.url() + "/edit", CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/accounts/new?parent=" + record.id(), ALICE))
                .bodyText()
                .contains(record.id().toString());
    }

    @Test
    void refusesOtherMethods() {
        assertThat(mvc.put().uri(record().url()).with(cast.alice()).with(csrf()))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }
}
