package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.ApiRequests;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountPhone;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Telephone numbers of companies. */
@IntegrationTest
class AccountPhonesTests extends ApiRequests {

    @Autowired
    private AccountQuery query;

    @Autowired
    private JdbcClient jdbc;

    AccountPhonesTests() {
        super("/api/v1/accounts");
    }

    @Test
    void aNationalNumberIsReadByTheCountryOfTheCompany() {
        var answer = post("""
                {"name":"Numbered","country":"Germany","phone":"089 / 123 45 67",
                 "phones":[{"number":"030 901820","kind":"support"},{"number":"+1 650 253 0000"}]}""", ALICE);
        assertThat(answer).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"phone":"+49891234567","phones":[{"number":"+4930901820","kind":"support"},{"number":"+16502530000","kind":"other"}]}""");
        var id = AccountId.of(read(answer, "$.id"));
        assertThat(page("/accounts/" + id))
                .bodyText()
                .contains("href=\"tel:+49891234567\"", "href=\"tel:+4930901820\"", "Support", "+49 89 1234567");
        assertThat(page("/accounts?columns=name,phone&q=Numbered")).bodyText().contains("tel:+49891234567");
        assertThat(patch(id, "\"0\"", "{\"phones\":[]}", ALICE))
                .bodyJson()
                .isLenientlyEqualTo("{\"phone\":\"+49891234567\",\"phones\":[]}");
    }

    @Test
    void whatIsNoNumberIsRefusedAtItsField() {
        assertThat(post("{\"name\":\"x\",\"phone\":\"ring twice\"}", ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("\"field\":\"phone\"");
        assertThat(post("{\"name\":\"x\",\"phones\":[{\"number\":\"ring twice\"}]}", ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("phones[0].number");
        assertThat(post("{\"name\":\"x\",\"phones\":[{\"number\":\"+49891234567\",\"kind\":\"pigeon\"}]}", ALICE))
                .hasStatus(400);
    }

    @Test
    void textFromBeforeStaysAndIsShownAsItIs() {
        var id = book.account("Old hand", ALICE);
        jdbc.sql("update account set phone = 'ask at the desk' where id = :id")
                .param("id", id.id())
                .update();
        assertThat(page("/accounts/" + id)).bodyText().contains("ask at the desk");
        assertThat(patch(id, "\"0\"", "{\"city\":\"Bonn\"}", ALICE))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"phone\":\"ask at the desk\",\"city\":\"Bonn\"}");
    }

    @Test
    void theFormKeepsRowsAndLosesNothing() {
        var id = book.account("Formed " + Ids.next(), ALICE);
        assertThat(page("/accounts/" + id + "/edit")).bodyText().contains("name=\"phones[0].number\"");
        assertThat(change(id, "ring twice")).hasStatus(422).bodyText().contains("ring twice", "is no phone number");
        assertThat(change(id, "020 7946 0958")).hasStatus3xxRedirection();
        assertThat(query.find(id, cast.viewer(ALICE)).profile().phones())
                .containsExactly(new AccountPhone("+442079460958", AccountPhone.Kind.BILLING));
        assertThat(page("/accounts/" + id + "/activity")).bodyText().contains("Other phone numbers");
    }

    private MvcTestResult change(AccountId id, String number) {
        return mvc.post()
                .uri("/accounts/" + id)
                .with(cast.as(ALICE))
                .with(csrf())
                .param("name", "Formed")
                .param("type", "customer")
                .param("country", "UK")
                .param("tags", "")
                .param("phones[0].number", "")
                .param("phones[0].kind", "sales")
                .param("phones[1].number", number)
                .param("phones[1].kind", "billing")
                .param("version", "0")
                .exchange();
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(cast.as(ALICE)).exchange();
    }
}
