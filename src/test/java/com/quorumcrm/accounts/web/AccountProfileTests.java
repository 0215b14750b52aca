package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.ApiRequests;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.Ids;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@IntegrationTest
class AccountProfileTests extends ApiRequests {

    @Autowired
    private AccountQuery query;

    AccountProfileTests() {
        super("/api/v1/accounts");
    }

    @Test
    void theApiKeepsTagsDomainsAndAddresses() {
        var tag = "tag " + Ids.next();
        var made = post("""
                {"name":"Tagged","tags":["%s"," "],"domains":["https://www.Tagged.example/about","tagged.example"],
                 "addresses":[{"kind":"billing","lines":"1 Main Street","city":"Lagos"}]}""".formatted(tag), ALICE);
        assertThat(made).hasStatus(HttpStatus.CREATED);
        String id = read(made, "$.id");
        assertThat(get("/" + id, ALICE))
                .bodyJson()
                .extractingPath("$.domains")
                .asArray()
                .containsExactly("tagged.example");
        assertThat(get("/" + id, ALICE))
                .bodyJson()
                .extractingPath("$.addresses[0].city")
                .isEqualTo("Lagos");
        assertThat(get("?tags=" + tag.toUpperCase(Locale.ROOT), CHARLIE))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(id);
        assertThat(patch(id, "\"0\"", "{\"industry\":\"Steel\"}", ALICE))
                .bodyJson()
                .extractingPath("$.tags[0]")
                .isEqualTo(tag);
        assertThat(patch(id, "\"1\"", "{\"tags\":[],\"domains\":[\"no domain\"]}", ALICE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(patch(id, "\"1\"", "{\"addresses\":[{\"kind\":\"castle\"}]}", ALICE))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theFormKeepsThemAndOnesThatSaysNothingOfThemLeavesThem() {
        var account = book.account("Profiled", ALICE);
        var url = account.ref().url();
        assertThat(mvc.post()
                        .uri(url)
                        .with(cast.alice())
                        .with(csrf())
                        .param("name", "Profiled")
                        .param("version", "0")
                        .param("tags", "key, at risk")
                        .param("domains", "profiled.example")
                        .param("addresses[0].kind", "office")
                        .param("addresses[0].city", "Hanoi")
                        .param("addresses[1].kind", "billing")
                        .param("addresses[1].city", ""))
                .hasRedirectedUrl(url);
        var profile = query.find(account, cast.viewer(ALICE)).profile();
        assertThat(profile.tags()).containsExactly("at risk", "key");
        assertThat(profile.addresses()).hasSize(1);
        assertThat(mvc.get().uri(url).with(cast.alice())).bodyText().contains("at risk", "profiled.example", "Hanoi");
        assertThat(mvc.get().uri(url + "/edit").with(cast.alice()))
                .bodyText()
                .contains("at risk, key", "addresses[1].kind");
        assertThat(mvc.post()
                        .uri(url)
                        .with(cast.alice())
                        .with(csrf())
                        .param("name", "Renamed")
                        .param("version", "1"))
                .hasRedirectedUrl(url);
        assertThat(query.find(account, cast.viewer(ALICE)).profile()).isEqualTo(profile);
    }
}
