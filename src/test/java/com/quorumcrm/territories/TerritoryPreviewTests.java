package com.quorumcrm.territories;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people are told before rules apply: while a territory is drawn, and while an account is typed in. */
@IntegrationTest
class TerritoryPreviewTests {

    private static final String PATH = "/admin/territories";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    AccountQuery query;

    @Autowired
    TerritoryQuery territories;

    @Autowired
    TerritoryPlan plan;

    @Autowired
    JdbcClient jdbc;

    /** A country of its own keeps the accounts of other tests out. */
    private final String country = "Land " + Ids.next();

    private TerritoryId ours;

    @BeforeEach
    void aTerritoryOfCharlie() {
        var drawn = Map.of(
                "name",
                "Ours",
                "countries",
                country,
                "ownerId",
                cast.id(CHARLIE).toString());
        post(PATH, drawn, OLGA);
        ours = territories.all(cast.viewer(OLGA)).rows().getFirst().id();
    }

    /** Other tests open accounts and expect them to be their own. */
    @AfterEach
    void noTerritories() {
        jdbc.sql("update territory set retired_at = now() where retired_at is null")
                .update();
    }

    @Test
    void whatIsNotSavedIsReckonedAndLeavesEverythingAsItWas() {
        var account = book.account("Before", ALICE);
        jdbc.sql("update account set country = :country where id = :account")
                .param("country", country)
                .param("account", account.id())
                .update();
        var drawn = Map.of(
                "name", "Theirs", "countries", country, "ownerId", cast.id(BOB).toString(), "version", "0");
        assertThat(post(PATH + "/" + ours + "/preview", drawn, OLGA))
                .hasStatusOk()
                .bodyText()
                .contains("the owner of one", "value=\"Theirs\"", account.toString(), "Bob");
        assertThat(post(PATH + "/preview", Map.of("name", "", "countries", country), OLGA))
                .hasStatus(422);
        assertThat(post(PATH + "/preview", Map.of("name", "Nobody's", "position", "-1", "countries", country), OLGA))
                .hasStatusOk()
                .bodyText()
                .contains("Charlie");
        assertThat(post(PATH + "/" + ours + "/preview", drawn, ALICE)).hasStatus(403);
        assertThat(territories.all(cast.viewer(OLGA)).rows())
                .extracting(one -> one.details().name())
                .contains("Ours")
                .doesNotContain("Theirs", "Nobody's");
        assertThat(query.find(account, cast.viewer(OLGA)).ownerId()).isEqualTo(cast.id(ALICE));
    }

    @Test
    void theFormOfANewAccountLeavesTheOwnerToTheRules() {
        assertThat(get("/accounts/new", ALICE)).bodyText().contains("By territory rule", "No territory takes it");
        assertThat(get("/accounts/owner-rule?type=prospect&employees=many&country=" + country, ALICE))
                .bodyText()
                .contains("No territory takes it");
        assertThat(get("/accounts/owner-rule?type=prospect&country=" + country, ALICE))
                .bodyText()
                .contains("“Ours” makes it Charlie’s");
        book.whileAccountsArePrivate(() -> assertThat(
                        post("/accounts", Map.of("name", "Given away", "type", "prospect", "country", country), ALICE))
                .hasRedirectedUrl("/accounts"));
        var mine = Map.of(
                "name", "Kept", "country", country, "ownerId", cast.id(ALICE).toString());
        assertThat(post("/accounts", mine, ALICE)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select owner_id from account where country = :country and name = 'Given away'")
                        .param("country", country)
                        .query(UUID.class)
                        .single())
                .isEqualTo(cast.id(CHARLIE).id());
        assertThat(plan.moves(cast.viewer(OLGA))).extracting(PlannedMove::name).doesNotContain("Kept", "Given away");
    }

    private MvcTestResult get(String path, Part by) {
        return mvc.get().uri(path).with(cast.as(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> values, Part by) {
        var request = mvc.post().uri(path).with(cast.as(by)).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }
}
