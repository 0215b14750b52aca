package com.quorumcrm.buyinggroups;

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
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who decides on a deal. */
@IntegrationTest
class BuyingGroupTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    AddressBook book;

    @Autowired
    BuyingGroupQuery groups;

    @Autowired
    JdbcClient jdbc;

    private OpportunityId deal;
    private ContactId person;
    private String name;

    @BeforeEach
    void aDealAndAPersonOfItsAccount() {
        deal = given.deal(ALICE);
        name = "Person " + Ids.next();
        person = book.contact(name, given.see(deal).accountId(), ALICE);
    }

    @Test
    void somebodyIsAddedAndDescribedAndTakenOff() {
        assertThat(get(ALICE, "")).hasStatusOk().bodyText().contains(person.toString());
        assertThat(post(ALICE, "", "contactId", person.toString(), "roles", "champion"))
                .hasRedirectedUrl(url() + "/" + person);
        assertThat(given.see(deal).contacts()).containsExactly(person);
        assertThat(post(
                        ALICE,
                        "/" + person,
                        "roles",
                        "champion",
                        "roles",
                        "user",
                        "stance",
                        "sceptic",
                        "influence",
                        "4",
                        "decision",
                        "notYet",
                        "note",
                        "Asked for a reference",
                        "version",
                        "0"))
                .hasRedirectedUrl(url());
        assertThat(get(BOB, "")).bodyText().contains(name, "Champion, User", "Sceptic", "4 of 5");
        assertThat(get(BOB, "/" + person)).bodyText().contains("Asked for a reference", "Stance: <b>Sceptic");
        assertThat(mvc.get().uri("/opportunities/" + deal + "/history").with(cast.alice()))
                .hasStatusOk();
        assertThat(post(ALICE, "/" + person + "/removal", "version", "1")).hasRedirectedUrl(url());
        assertThat(given.see(deal).contacts()).isEmpty();
    }

    @Test
    void somebodyNewIsEnteredAtTheAccount() {
        assertThat(post(ALICE, "", "lastName", "Newcomer", "title", "CFO", "roles", "economicBuyer"))
                .hasStatus3xxRedirection();
        assertThat(groups.of(deal, cast.viewer(ALICE)).members())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.name()).isEqualTo("Newcomer");
                    assertThat(member.title()).isEqualTo("CFO");
                    assertThat(member.roles()).containsExactly(BuyingRole.ECONOMIC_BUYER);
                    assertThat(member.attitude()).isEqualTo(Attitude.UNKNOWN);
                });
    }

    @Test
    void whatWasTypedComesBack() {
        assertThat(post(ALICE, "", "lastName", " ", "title", "Head of all")).hasStatus(422);
        add();
        assertThat(post(ALICE, "/" + person, "stance", "sceptic", "influence", "9", "note", "Because", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("From 1 to 5", "Because");
        assertThat(post(ALICE, "/" + person, "stance", "sceptic", "version", "7"))
                .hasStatus(409);
    }

    @Test
    void theDealSaysWhichRolesAreMissing() {
        needing(BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION);
        add();
        assertThat(get(ALICE, "")).bodyText().contains("Economic buyer unknown", "Champion never contacted.", "0 %");
        assertThat(mvc.get().uri("/api/v1/opportunities/" + deal + "/coverage").with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"percent":0,"holes":[{"role":"economicBuyer","reason":"No economic buyer."},{"role":"champion"}]}""");
        var name = given.see(deal).name();
        assertThat(mvc.get()
                        .uri("/opportunities?hole=economicBuyer&q={name}", name)
                        .with(cast.alice()))
                .bodyText()
                .contains("href=\"/opportunities/" + deal);
        assertThat(mvc.get()
                        .uri("/opportunities?coverage.from=50&q={name}", name)
                        .with(cast.alice()))
                .bodyText()
                .doesNotContain("href=\"/opportunities/" + deal);
    }

    @Test
    void theApiPutsAndTakesAway() {
        assertThat(
                        put(
                                ALICE,
                                "{\"roles\":[\"economicBuyer\",\"champion\"],\"stance\":\"supporter\",\"influence\":4,\"decision\":\"for\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"roles":["economicBuyer","champion"],"stance":"supporter","influence":4,"decision":"for"}""");
        assertThat(mvc.get().uri(api()).with(cast.token(ALICE))).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(put(ALICE, "{\"stance\":\"keen\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("stance");
        assertThat(put(ALICE, "{\"roles\":[\"boss\"]}")).hasStatus(400);
        assertThat(put(ALICE, "{\"influence\":6}")).hasStatus(422);
        assertThat(mvc.delete().uri(api()).with(cast.token(ALICE))).hasStatus(204);
        assertThat(mvc.delete().uri(api()).with(cast.token(ALICE))).hasStatus(404);
    }

    @Test
    void strangersFindNothingAndReadersChangeNothing() {
        add();
        for (var path : List.of("", "/panel", "/lookup", "/" + person)) {
            assertThat(get(CHARLIE, path)).hasStatus(404);
            assertThat(get(ED, path)).hasStatusOk();
        }
        assertThat(post(CHARLIE, "", "contactId", person.toString())).hasStatus(404);
        for (var path : List.of("", "/" + person, "/" + person + "/removal")) {
            assertThat(post(ED, path, "contactId", person.toString())).hasStatus(403);
        }
        assertThat(put(ED, "{}")).hasStatus(403);
        assertThat(put(CHARLIE, "{}")).hasStatus(404);
        assertThat(post(ALICE, "", "contactId", UUID.randomUUID().toString())).hasStatus(422);
    }

    @Test
    void whatPeopleThinkIsForThoseWhoWorkOnTheDeal() {
        put(ALICE, "{\"roles\":[\"champion\"],\"stance\":\"opponent\"}");
        assertThat(get(OLGA, "")).bodyText().contains(name, "Champion").doesNotContain("Opponent");
        assertThat(mvc.get().uri(api()).with(cast.token(OLGA))).bodyText().doesNotContain("opponent");
        assertThat(put(OLGA, "{\"stance\":\"champion\"}")).hasStatus(403);
        assertThat(put(OLGA, "{\"roles\":[\"user\"]}")).hasStatusOk();
        assertThat(groups.of(deal, cast.viewer(ALICE)).members().getFirst().attitude())
                .isEqualTo(new Attitude(Stance.OPPONENT, null, Decision.NOT_YET));
    }

    @Test
    void whoReadsWhatPeopleThinkIsWrittenDown() {
        add();
        get(BOB, "");
        get(BOB, "/panel");
        get(OLGA, "");
        assertThat(jdbc.sql("select user_id from attitude_access where opportunity_id = :deal")
                        .param("deal", deal.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(cast.id(BOB).id());
    }

    private void needing(BuyingRole... roles) {
        jdbc.sql("update pipeline set required_roles = :roles where id = :id")
                .param(
                        "roles",
                        com.quorumcrm.platform.PostgresArrays.texts(
                                List.of(roles).stream().map(BuyingRole::name).toList()))
                .param("id", given.see(deal).pipelineId().id())
                .update();
    }

    private void add() {
        post(ALICE, "", "contactId", person.toString(), "roles", "champion");
    }

    private String url() {
        return "/opportunities/" + deal + "/buying-group";
    }

    private String api() {
        return "/api/v1" + url() + "/" + person;
    }

    private MvcTestResult get(Part by, String path) {
        return mvc.get().uri(url() + path).with(cast.as(by)).exchange();
    }

    private MvcTestResult put(Part by, String body) {
        return mvc.put()
                .uri(api())
                .with(cast.token(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(Part by, String path, String... params) {
        var request = mvc.post().uri(url() + path).with(cast.as(by)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
