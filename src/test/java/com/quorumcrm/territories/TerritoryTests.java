package com.quorumcrm.territories;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.accounts.ReassignAccount;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.UserId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Which accounts are whose by rule. */
@IntegrationTest
class TerritoryTests {

    private static final String PATH = "/admin/territories";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountQuery query;

    @Autowired
    TerritoryQuery territories;

    @Autowired
    TerritoryPlan plan;

    @Autowired
    TerritoryRuns runs;

    @Autowired
    TerritoryRunQuery results;

    @Autowired
    TerritoryJob job;

    @Autowired
    JdbcClient jdbc;

    /** A country of its own keeps the accounts of other tests out. */
    private final String country = "Land " + Ids.next();

    private TerritoryId ours;

    @BeforeEach
    void aTerritoryOfCharlie() {
        post(
                PATH,
                Map.of(
                        "name",
                        "Ours",
                        "countries",
                        country,
                        "ownerId",
                        cast.id(CHARLIE).toString()),
                OLGA);
        ours = territories.all(cast.viewer(OLGA)).rows().getFirst().id();
    }

    /** Other tests open accounts and expect them to be their own. */
    @AfterEach
    void noTerritories() {
        jdbc.sql("update territory set retired_at = now() where retired_at is null")
                .update();
    }

    @Test
    void opsDrawsThemAndOthersDoNot() {
        assertThat(get(PATH, OLGA)).hasStatusOk().bodyText().contains("Ours", "country " + country, "Charlie");
        assertThat(get(PATH + "/" + ours, OLGA)).hasStatusOk().bodyText().contains("value=\"Ours\"");
        for (var part : new Part[] {ALICE, BOB, ED}) {
            assertThat(get(PATH, part)).hasStatus(403);
            assertThat(get(PATH + "/moves", part)).hasStatus(403);
            assertThat(post(PATH, Map.of("name", "Mine"), part)).hasStatus(403);
            assertThat(post(PATH + "/runs", Map.of(), part)).hasStatus(403);
        }
        var wrong = Map.of("name", "Kept", "employeesFrom", "many", "countries", "Here", "types", "friends");
        assertThat(post(PATH, wrong, OLGA)).hasStatus(422).bodyText().contains("Kept", "value=\"many\"", "Here");
        assertThat(post(PATH + "/" + ours, Map.of("name", "Ours", "version", "0", "parentId", ours.toString()), OLGA))
                .hasStatus(422);
        assertThat(post(PATH + "/" + ours, Map.of("name", "Ours", "version", "4"), OLGA))
                .hasStatus(409);
        assertThat(post(PATH + "/" + ours + "/retirement", Map.of("version", "0"), OLGA))
                .hasRedirectedUrl(PATH);
    }

    @Test
    void aNewAccountGetsItsOwnerByRuleWhenNoneWasChosen() {
        var byRule = open(null);
        assertThat(owner(byRule)).isEqualTo(cast.id(CHARLIE));
        assertThat(territories.of(byRule, cast.viewer(ALICE)))
                .hasValueSatisfying(there -> assertThat(there.isByHand()).isFalse());
        var chosen = open(cast.id(ALICE));
        assertThat(owner(chosen)).isEqualTo(cast.id(ALICE));
        assertThat(get("/accounts/" + chosen + "/territory/panel", ALICE))
                .hasStatusOk()
                .bodyText()
                .contains("Ours", "country " + country, "Set by hand by Alice");
    }

    @Test
    void applyingTheRulesMovesWhatWasNotPlacedByHand() {
        var moving = accountThere();
        var held = accountThere();
        assertThat(post("/accounts/" + held + "/territory", Map.of(), ALICE)).hasStatus3xxRedirection();
        assertThat(plan.moves(cast.viewer(OLGA)))
                .extracting(PlannedMove::account)
                .contains(moving)
                .doesNotContain(held);
        assertThat(get(PATH + "/moves", OLGA)).hasStatusOk().bodyText().contains("Before", "Charlie");

        var run = runs.start(cast.viewer(OLGA));
        job.run(new TerritoryRuns.Call(run.toString(), cast.id(OLGA).toString()));

        assertThat(owner(moving)).isEqualTo(cast.id(CHARLIE));
        assertThat(owner(held)).isEqualTo(cast.id(ALICE));
        assertThat(results.find(run, cast.viewer(OLGA)).finishedAt()).isNotNull();
        assertThat(plan.moves(cast.viewer(OLGA)))
                .extracting(PlannedMove::account)
                .doesNotContain(moving);
        assertThat(get(PATH + "/runs/" + run, OLGA)).hasStatusOk().bodyText().contains("changed");
    }

    @Test
    void whoeverGivesItAwayHasSaidByHand() {
        var account = open(null);
        accounts.reassign(new ReassignAccount(account, 0, cast.id(BOB)), cast.viewer(OLGA));
        assertThat(territories.of(account, cast.viewer(OLGA)))
                .hasValueSatisfying(there -> assertThat(there.setBy()).isEqualTo("Olga"));
        assertThat(post("/accounts/" + account + "/territory/release", Map.of(), OLGA))
                .hasStatus3xxRedirection();
        assertThat(plan.moves(cast.viewer(OLGA)))
                .extracting(PlannedMove::account)
                .contains(account);
    }

    @Test
    void membersOfATeamTakeTurns() {
        var team = jdbc.sql("select team_id from app_user where id = :id")
                .param("id", cast.id(OLGA).id())
                .query(UUID.class)
                .single();
        post(
                PATH + "/" + ours,
                Map.of("name", "Ours", "countries", country, "teamId", team.toString(), "version", "0"),
                OLGA);
        assertThat(owner(open(null))).isNotEqualTo(owner(open(null)));
    }

    @Test
    void strangersSeeNothingAndReadersPlaceNothing() {
        var account = accountThere();
        assertThat(post("/accounts/" + account + "/territory", Map.of(), CHARLIE))
                .hasStatus(403);
        book.whileAccountsArePrivate(() -> {
            assertThat(get("/accounts/" + account + "/territory", CHARLIE)).hasStatus(404);
            assertThat(get("/accounts/" + account + "/territory/panel", CHARLIE))
                    .hasStatus(404);
        });
        assertThat(mvc.get().uri("/api/v1/territories").with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyText()
                .contains(country);
        assertThat(mvc.get().uri("/api/v1/accounts/" + account + "/territory").with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyText()
                .contains("byRule\":\"" + ours);
    }

    /** One that was there before the rules. */
    private AccountId accountThere() {
        var account = book.account("Before", ALICE);
        jdbc.sql("update account set country = :country, updated_at = now() where id = :account")
                .param("country", country)
                .param("account", account.id())
                .update();
        return account;
    }

    private AccountId open(@Nullable UserId owner) {
        var details = new AccountDetails(
                "New", AccountType.PROSPECT, null, null, null, country, null, null, null, null, null, null, null);
        return accounts.open(new OpenAccount(details, owner), cast.viewer(ALICE));
    }

    private UserId owner(AccountId account) {
        return query.find(account, cast.viewer(OLGA)).ownerId();
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
