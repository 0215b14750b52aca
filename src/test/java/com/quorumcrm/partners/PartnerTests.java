package com.quorumcrm.partners;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What companies do for each other. */
@IntegrationTest
class PartnerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    PartnerQuery partners;

    private AccountId customer;
    private AccountId reseller;

    @BeforeEach
    void twoCompanies() {
        customer = book.account("Buying works", ALICE);
        reseller = book.account("Selling house", ALICE);
    }

    @Test
    void bothCompaniesShowIt() {
        assertThat(add(customer, "resoldBy", reseller, ALICE)).hasRedirectedUrl(url(customer));
        assertThat(get(url(customer), ALICE)).bodyText().contains("buys through", "Selling house", "frame contract");
        assertThat(get(url(reseller), ALICE)).bodyText().contains("resells to", "Buying works");
        assertThat(get("/accounts/" + customer + "/activity", ALICE))
                .bodyText()
                .contains("Selling house resells to Buying works");
    }

    @Test
    void whatIsKnownIsNotSaidTwiceAndWhatWasTypedComesBack() {
        add(customer, "resoldBy", reseller, ALICE);
        assertThat(add(reseller, "resellerOf", customer, ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("That is known already", "frame contract", "value=\"%s\" selected".formatted(customer));
        assertThat(add(customer, "supplierOf", customer, ALICE)).hasStatus(422);
        assertThat(post(url(customer), Map.of("role", "supplierOf", "note", "kept"), ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("kept");
        assertThat(post(url(customer), Map.of("role", "lover", "otherId", reseller.toString()), ALICE))
                .hasStatus(422);
    }

    @Test
    void itIsChangedAndTakenBack() {
        add(customer, "resoldBy", reseller, ALICE);
        var path = url(customer) + "/" + one().id();
        var over = Map.of("since", "2026-01-01", "until", "2025-01-01", "version", "0", "note", "typed");
        assertThat(post(path, over, ALICE)).hasStatus(422).bodyText().contains("cannot end before", "typed");
        assertThat(post(path, Map.of("until", "2025-01-01", "version", "0"), ALICE))
                .hasStatus3xxRedirection();
        assertThat(get(url(reseller), ALICE)).bodyText().contains("Over");
        assertThat(post(path + "/removal", Map.of("version", "0"), ALICE)).hasStatus(409);
        assertThat(post(path + "/removal", Map.of("version", "1"), ALICE)).hasStatus3xxRedirection();
        assertThat(partners.of(customer, cast.viewer(ALICE))).isEmpty();
    }

    @Test
    void aHiddenCompanyIsNeitherShownNorTakenAndReadersChangeNothing() {
        var hidden = book.account("Concealed", CHARLIE);
        add(hidden, "resellerOf", customer, CHARLIE);
        assertThat(get(url(customer), ALICE)).bodyText().contains("Concealed");
        book.whileAccountsArePrivate(() -> {
            assertThat(get(url(customer), ALICE)).bodyText().doesNotContain("Concealed");
            assertThat(get("/accounts/" + customer + "/activity", ALICE))
                    .bodyText()
                    .doesNotContain("Concealed");
            assertThat(add(customer, "supplierOf", hidden, ALICE)).hasStatus(422);
            assertThat(get(url(customer), CHARLIE)).hasStatus(404);
            assertThat(add(customer, "supplierOf", reseller, CHARLIE)).hasStatus(404);
        });
        assertThat(add(customer, "supplierOf", reseller, CHARLIE)).hasStatus(403);
        assertThat(add(customer, "supplierOf", reseller, ED)).hasStatus(403);
    }

    @Test
    void theApiAddsListsAndRemoves() {
        var path = "/api/v1" + url(customer);
        assertThat(send(
                        path,
                        "{\"role\":\"suppliedBy\",\"otherId\":\"%s\",\"since\":\"2024-05-01\"}".formatted(reseller)))
                .hasStatus(201);
        assertThat(mvc.get().uri(path).with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"items":[{"role":"suppliedBy","otherName":"Selling house","since":"2024-05-01","version":0}]}""");
        assertThat(send(path, "{\"role\":\"suppliedBy\"}")).hasStatus(422);
        assertThat(send(path, "{\"weight\":1}")).hasStatus(400);
        var item = path + "/" + one().id();
        assertThat(mvc.delete().uri(item).header("If-Match", "\"0\"").with(cast.token(CHARLIE)))
                .hasStatus(403);
        assertThat(mvc.delete().uri(item).header("If-Match", "\"0\"").with(cast.token(ALICE)))
                .hasStatus(204);
    }

    private PartnerView one() {
        return partners.of(customer, cast.viewer(ALICE)).getFirst();
    }

    private static String url(AccountId account) {
        return "/accounts/" + account + "/partners";
    }

    private MvcTestResult add(AccountId account, String role, AccountId other, Part by) {
        return post(url(account), Map.of("role", role, "otherId", other.toString(), "note", "frame contract"), by);
    }

    private MvcTestResult get(String path, Part by) {
        return mvc.get().uri(path).with(cast.as(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> values, Part by) {
        var request = mvc.post().uri(path).with(cast.as(by)).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult send(String path, String body) {
        return mvc.post()
                .uri(path)
                .with(cast.token(ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
