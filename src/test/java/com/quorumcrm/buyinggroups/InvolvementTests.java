package com.quorumcrm.buyinggroups;

import static com.quorumcrm.Cast.Part.ADAM;
import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.commitments.CommitExceptions;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.Criterion.Kind;
import com.quorumcrm.pipelines.StageCriterion;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What depends on a person, and what deals need of people. */
@IntegrationTest
class InvolvementTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    AddressBook book;

    @Autowired
    BuyingGroups groups;

    @Autowired
    BuyingGroupQuery query;

    @Autowired
    InvolvementQuery involvements;

    @Autowired
    CommitExceptions exceptions;

    @Autowired
    ObjectProvider<StageCriterion> criteria;

    private OpportunityId deal;
    private AccountId account;
    private ContactId person;

    @BeforeEach
    void aDealWithAChampion() {
        deal = given.deal(ALICE);
        account = given.see(deal).accountId();
        person = book.contact("Person " + Ids.next(), account, ALICE);
        set(person, BuyingRole.CHAMPION);
    }

    @Test
    void theOnlyChampionIsToldFromOneOfTwo() {
        assertThat(involvements.of(person, cast.viewer(ALICE)))
                .singleElement()
                .satisfies(one -> assertThat(one.sole()).containsExactly(BuyingRole.CHAMPION));
        set(book.contact("Second", account, ALICE), BuyingRole.CHAMPION);
        assertThat(involvements.of(person, cast.viewer(ALICE)))
                .singleElement()
                .satisfies(one -> assertThat(one.sole()).isEmpty());
        assertThat(involvements.of(person, cast.viewer(CHARLIE))).isEmpty();
    }

    @Test
    void whoeverLeavesLeavesAHole() {
        assertThat(post(ALICE, "/departure", "lastDay", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("A day, as in");
        assertThat(post(ED, "/departure", "lastDay", "2020-01-31")).hasStatus(403);
        assertThat(post(ALICE, "/departure", "lastDay", "2020-01-31")).hasStatus3xxRedirection();
        assertThat(get(BOB)).bodyText().contains("No Champion any more");
        assertThat(query.of(deal, cast.viewer(ALICE)).members().getFirst().left())
                .isTrue();
    }

    @Test
    void rolesAtTheCompanyAreTakenOverByItsDeals() {
        var other = book.contact("Buyer " + Ids.next(), account, ALICE);
        assertThat(mvc.post()
                        .uri("/contacts/" + other + "/deals/standing-roles")
                        .with(cast.alice())
                        .with(csrf())
                        .param("roles", "economicBuyer"))
                .hasStatus3xxRedirection();
        groups.set(new SetMember(deal, other, null, null, null, null, null), cast.viewer(ALICE));
        var member = query.of(deal, cast.viewer(ALICE)).member(other).orElseThrow();
        assertThat(member.roles()).containsExactly(BuyingRole.ECONOMIC_BUYER);
        assertThat(member.takesOver()).isTrue();
        set(other, BuyingRole.USER);
        assertThat(query.of(deal, cast.viewer(ALICE))
                        .member(other)
                        .orElseThrow()
                        .deviates())
                .isTrue();
        assertThat(mvc.get().uri("/opportunities/" + deal + "/buying-group").with(cast.bob()))
                .bodyText()
                .contains("At the account:");
    }

    @Test
    void stagesCanAskForPeopleAndManagersVouchForWhoeverIsMissing() {
        var filled = Criterion.role(Kind.ROLE_FILLED, BuyingRole.CHAMPION);
        var engaged = Criterion.role(Kind.ROLE_ENGAGED, BuyingRole.CHAMPION);
        var commit = Criterion.role(Kind.COMMIT_ROLE, BuyingRole.ECONOMIC_BUYER);
        assertThat(lacking(filled, engaged, commit)).containsExactly(engaged, commit);
        Assertions.assertThatThrownBy(() -> exceptions.give(deal, " ", cast.viewer(BOB)))
                .isInstanceOf(RuleBroken.class);
        assertThat(vouch(ALICE)).hasStatus(403);
        assertThat(vouch(CHARLIE)).hasStatus(404);
        assertThat(vouch(BOB)).hasStatus3xxRedirection();
        assertThat(lacking(filled, engaged, commit)).containsExactly(engaged);
        assertThat(mvc.get().uri("/opportunities/" + deal + "/commit-exception").with(cast.alice()))
                .bodyText()
                .contains("Their board has met", "Bob");
    }

    @Test
    void peopleOfTheLastDealAreTakenOver() {
        var next = given.deal(ALICE, details -> OpportunityDetails.of(account, "Next deal"));
        assertThat(mvc.get().uri("/opportunities/" + next + "/buying-group").with(cast.alice()))
                .bodyText()
                .contains("Perhaps also", "Copy from");
        assertThat(mvc.post()
                        .uri("/opportunities/" + next + "/buying-group/copies")
                        .with(cast.alice())
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(query.of(next, cast.viewer(ALICE)).members())
                .singleElement()
                .satisfies(member -> assertThat(member.roles()).containsExactly(BuyingRole.CHAMPION));
        assertThat(mvc.get().uri("/opportunities/" + next + "/buying-group/map").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("group-map");
        assertThat(mvc.get()
                        .uri("/accounts/" + account + "/org-chart?deal=" + next)
                        .with(cast.alice()))
                .bodyText()
                .contains("Show stances");
    }

    @Test
    void whatIsWrittenOfSomebodyIsHandedOutAndErasedByThoseWhoAnswerForIt() {
        groups.set(
                new SetMember(
                        deal,
                        person,
                        null,
                        List.of(BuyingRole.CHAMPION),
                        new Attitude(Stance.SCEPTIC, 4, Decision.NOT_YET),
                        "Grumbled at lunch",
                        null),
                cast.viewer(ALICE));
        var path = "/api/v1/contacts/" + person + "/attitudes";
        assertThat(mvc.get().uri(path).with(cast.token(BOB))).hasStatus(403);
        assertThat(mvc.get().uri("/contacts/" + person + "/attitudes").with(cast.adam()))
                .hasStatusOk()
                .bodyText()
                .contains("Grumbled at lunch", "Handed out");
        assertThat(mvc.post()
                        .uri("/contacts/" + person + "/attitudes/erasure")
                        .with(cast.bob())
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/contacts/" + person + "/attitudes/erasure")
                        .with(cast.as(ADAM))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        var member = query.of(deal, cast.viewer(ALICE)).members().getFirst();
        assertThat(member.attitude()).isEqualTo(Attitude.UNKNOWN);
        assertThat(member.latest()).isNull();
        assertThat(member.roles()).containsExactly(BuyingRole.CHAMPION);
    }

    private List<Criterion> lacking(Criterion... asked) {
        return criteria.stream()
                .flatMap(one -> one.lacking(Map.of(deal.id(), List.of(asked)), cast.viewer(ALICE)).values().stream())
                .flatMap(List::stream)
                .map(StageCriterion.Lack::criterion)
                .toList();
    }

    private MvcTestResult vouch(Part by) {
        return mvc.post()
                .uri("/opportunities/" + deal + "/commit-exception")
                .with(cast.as(by))
                .with(csrf())
                .param("reason", "Their board has met")
                .exchange();
    }

    private void set(ContactId contact, BuyingRole role) {
        groups.set(new SetMember(deal, contact, null, List.of(role), Attitude.UNKNOWN, null, null), cast.viewer(ALICE));
    }

    private MvcTestResult get(Part by) {
        return mvc.get().uri("/contacts/" + person + "/deals").with(cast.as(by)).exchange();
    }

    private MvcTestResult post(Part by, String path, String name, String value) {
        return mvc.post()
                .uri("/contacts/" + person + "/deals" + path)
                .with(cast.as(by))
                .with(csrf())
                .param(name, value)
                .exchange();
    }
}
