package com.quorumcrm.leadrules;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.AddLead;
import com.quorumcrm.leads.GivenLeads;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.leads.ScoreReason;
import com.quorumcrm.qualification.AttemptOutcome;
import com.quorumcrm.qualification.Attempts;
import com.quorumcrm.qualification.LogAttempt;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LeadRulesTests {

    private static final ScoreRule RETAIL =
            new ScoreRule(new Criterion(LeadTrait.INDUSTRY, TraitTest.IS, "Retail, Logistics"), 20);
    private static final ScoreRule BIG =
            new ScoreRule(new Criterion(LeadTrait.EMPLOYEES, TraitTest.AT_LEAST, "100"), 30);
    private static final ScoreRule FREE_MAIL =
            new ScoreRule(new Criterion(LeadTrait.EMAIL_DOMAIN, TraitTest.CONTAINS, "gmail, gmx"), -15);
    private static final ScoreRule SPOKEN = new ScoreRule(new Criterion(LeadTrait.SPOKEN, TraitTest.AT_LEAST, "1"), 10);

    @Autowired
    private ScoreRules scores;

    @Autowired
    private AssignmentRules assignments;

    @Autowired
    private Absences absences;

    @Autowired
    private ScoreJob job;

    @Autowired
    private Leads leads;

    @Autowired
    private LeadQuery query;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    @BeforeEach
    @AfterEach
    void noRules() {
        clock.setTo("2026-11-25T09:00:00Z");
        scores.replace(List.of(), scores.version(), cast.viewer(OLGA));
        assignments.replace(List.of(), assignments.version(), cast.viewer(OLGA));
    }

    @Test
    void aScoreIsTheSumOfItsReasonsInWords() {
        scores.replace(List.of(RETAIL, BIG, FREE_MAIL), scores.version(), cast.viewer(OLGA));
        var lead = query.find(lead("retail", 250, "x@gmail.com", ALICE), cast.viewer(ALICE));
        assertThat(lead.score()).isEqualTo(35);
        assertThat(lead.reasons())
                .containsExactly(
                        new ScoreReason("Employees at least 100", 30),
                        new ScoreReason("Industry is Retail, Logistics", 20),
                        new ScoreReason("E-mail domain contains gmail, gmx", -15));
        assertThat(query.find(lead("Mining", null, "x@mining.example", ALICE), cast.viewer(ALICE))
                        .score())
                .isZero();
    }

    @Test
    void whatHappensCountsAtOnceAndChangedRulesInTheBackground() {
        scores.replace(List.of(SPOKEN), scores.version(), cast.viewer(OLGA));
        var lead = lead("Retail", 10, null, ALICE);
        var version = query.find(lead, cast.viewer(ALICE)).version();
        assertThat(query.find(lead, cast.viewer(ALICE)).score()).isZero();
        attempts.log(LogAttempt.of(lead, AttemptOutcome.SPOKE), cast.viewer(ALICE));
        assertThat(query.find(lead, cast.viewer(ALICE)).score()).isEqualTo(10);
        scores.replace(List.of(SPOKEN, RETAIL), scores.version(), cast.viewer(OLGA));
        job.run(new ScoreJob.Call(scores.version()));
        assertThat(query.find(lead, cast.viewer(ALICE)).score()).isEqualTo(30);
        assertThat(query.find(lead, cast.viewer(ALICE)).version())
                .as("a score is no change of the lead: one was worked on")
                .isEqualTo(version + 1);
    }

    @Test
    void theFirstRuleThatALeadMeetsGivesItAway() {
        rule(new Criterion(LeadTrait.COUNTRY, TraitTest.IS, "Spain"), CHARLIE, null);
        rule(null, ALICE, null);
        assertThat(owner(LeadOrigin.of(null, null), "spain")).isEqualTo(cast.id(CHARLIE));
        assertThat(owner(LeadOrigin.of(null, null), "France")).isEqualTo(cast.id(ALICE));
    }

    @Test
    void whoeverIsAwayOrHasEnoughIsPassedOver() {
        rule(null, CHARLIE, 1000);
        rule(null, ALICE, null);
        assertThat(owner(LeadOrigin.of(null, null), null)).isEqualTo(cast.id(CHARLIE));
        absences.add(cast.id(CHARLIE), LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25), cast.viewer(CHARLIE));
        assertThat(owner(LeadOrigin.of(null, null), null)).isEqualTo(cast.id(ALICE));
        clock.advance(Duration.ofDays(1));
        assertThat(owner(LeadOrigin.of(null, null), null)).isEqualTo(cast.id(CHARLIE));
        var full = assignments.current().getFirst();
        assignments.replace(
                List.of(
                        new AssignmentRule(full.id(), null, full.owner(), null, 1),
                        assignments.current().get(1)),
                assignments.version(),
                cast.viewer(OLGA));
        assertThat(owner(LeadOrigin.of(null, null), null)).isEqualTo(cast.id(ALICE));
    }

    @Test
    void managersSayWhoOfTheirsIsAway() {
        var from = LocalDate.of(2026, 12, 1);
        absences.add(cast.id(ALICE), from, from, cast.viewer(BOB));
        var absence = absences.current(cast.viewer(ALICE)).stream()
                .filter(one -> one.from().equals(from))
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> absences.add(cast.id(ALICE), from, from, cast.viewer(CHARLIE)));
        assertThat(absences.current(cast.viewer(CHARLIE)))
                .noneMatch(one -> one.id().equals(absence.id()));
        absences.remove(absence.id(), cast.viewer(ALICE));
    }

    @Test
    void rulesAreForThoseWhoMakeThem() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> scores.replace(List.of(RETAIL), scores.version(), cast.viewer(BOB)));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> scores.replace(List.of(RETAIL), scores.version() - 1, cast.viewer(OLGA)));
        var wrong = new ScoreRule(new Criterion(LeadTrait.EMPLOYEES, TraitTest.AT_LEAST, "many"), 5000);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> scores.replace(List.of(wrong), scores.version(), cast.viewer(OLGA)))
                .satisfies(broken -> assertThat(broken.breaches())
                        .extracting(RuleBroken.Breach::field)
                        .containsExactly("rules[0].value", "rules[0].points"));
    }

    private void rule(@Nullable Criterion criterion, Cast.Part owner, @Nullable Integer capacity) {
        var all = new ArrayList<>(assignments.current());
        all.add(new AssignmentRule(Ids.next(), criterion, cast.id(owner), null, capacity));
        assignments.replace(all, assignments.version(), cast.viewer(OLGA));
    }

    private UserId owner(LeadOrigin origin, @Nullable String country) {
        var details = LeadDetails.of(
                GivenLeads.person("Somebody", null), new LeadCompany(null, null, null, country, null, null), origin);
        return query.find(leads.add(new AddLead(details, null), cast.viewer(BOB)), cast.viewer(OLGA))
                .ownerId();
    }

    private LeadId lead(String industry, @Nullable Integer employees, @Nullable String email, Cast.Part owner) {
        var details = LeadDetails.of(
                new LeadPerson(null, "Scored", null, email, null, null, null),
                new LeadCompany("Company", null, industry, null, null, employees),
                LeadOrigin.of(null, null));
        return leads.add(new AddLead(details, cast.id(owner)), cast.viewer(owner));
    }
}
