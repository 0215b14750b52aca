package com.quorumcrm.activities;

import static com.quorumcrm.Cast.Part.ADAM;
import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ActivitiesTests {

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityQuery query;

    @Autowired
    private TimelineQuery timelines;

    @Autowired
    private MyDayQuery days;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private AddressBook book;

    @Autowired
    private TestClock clock;

    @Autowired
    private Cast cast;

    @Test
    void aColleagueReadsWhatWasSaidToACompanyThatBothSee() {
        var account = account(ALICE);
        var call = log("They like it", account.ref());

        assertThat(query.find(call, cast.viewer(CHARLIE)).subject()).isEqualTo("They like it");
        assertThat(subjects(account, CHARLIE)).containsExactly("They like it");
    }

    @Test
    void whatIsAboutAHiddenDealIsHiddenOnItsAccountToo() {
        var account = account(ALICE);
        var deal = deal(account);
        var call = log("Secret price", deal);

        assertThat(subjects(account, ALICE)).containsExactly("Secret price");
        assertThat(subjects(account, BOB)).containsExactly("Secret price");
        assertThat(subjects(account, CHARLIE)).isEmpty();
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(call, cast.viewer(CHARLIE)));
    }

    @Test
    void whatIsAboutBothIsSeenWithoutTheNameOfTheHiddenOne() {
        var account = account(ALICE);
        var call = log("Both", account.ref(), deal(account));

        assertThat(query.find(call, cast.viewer(CHARLIE)).about())
                .extracting(ActivityView.Subject::record)
                .containsExactly(account.ref());
    }

    @Test
    void privateOnesAreSeenByThoseWhoTakePartOnly() {
        var account = account(ALICE);
        var details = new ActivityDetails(
                ActivityType.NOTE, "Between us", null, null, null, null, null, Priority.NORMAL, null, true, null, null);
        var note = activities.add(
                new AddActivity(details, null, null, null, Set.of(account.ref()), Set.of(cast.id(CHARLIE)), null),
                cast.viewer(ALICE));

        assertThat(query.find(note, cast.viewer(CHARLIE)).subject()).isEqualTo("Between us");
        for (var other : List.of(BOB, ED, OLGA, ADAM)) {
            assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(note, cast.viewer(other)));
            assertThat(subjects(account, other)).isEmpty();
        }
    }

    @Test
    void aManagerChangesThoseOfTheLineAndAStrangerReadsOnly() {
        var account = account(ALICE);
        var call = log("Call", account.ref());

        assertThat(query.find(call, cast.viewer(BOB)).editable()).isTrue();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> activities.trash(call, null, cast.viewer(CHARLIE)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> activities.reopen(call, cast.viewer(ED)));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> activities.trash(call, 7L, cast.viewer(ALICE)));
    }

    @Test
    void nothingCanBeLoggedOnARecordThatOneDoesNotSee() {
        var deal = deal(account(ALICE));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> activities.add(
                        AddActivity.planned(ActivityDetails.of(ActivityType.TASK, "Spy"), Set.of(deal)),
                        cast.viewer(CHARLIE)));
    }

    @Test
    void whatIsDueShowsInMyDayUntilItIsDone() {
        var today = LocalDate.ofInstant(clock.instant(), cast.viewer(ALICE).zone());
        var task = activities.add(
                AddActivity.planned(
                        ActivityDetails.of(ActivityType.TASK, "Offer " + UUID.randomUUID())
                                .due(today.minusDays(1), null),
                        Set.of()),
                cast.viewer(ALICE));
        assertThat(days.dueBy(today, 500, cast.viewer(ALICE)))
                .extracting(ActivityView::id)
                .contains(task);

        activities.complete(new CompleteActivity(task, null, null, "Sent by mail"), cast.viewer(ALICE));

        assertThat(days.dueBy(today, 500, cast.viewer(ALICE)))
                .extracting(ActivityView::id)
                .doesNotContain(task);
        assertThat(query.find(task, cast.viewer(ALICE)).details().body()).isEqualTo("Sent by mail");
        assertThat(query.find(task, cast.viewer(ALICE)).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void theTimelineOfACompanyGathersItsPeopleDealsAndSubsidiaries() {
        var account = account(ALICE);
        var subsidiary = book.subsidiary("Below " + UUID.randomUUID(), account, ALICE);
        var person = book.contact("Person", subsidiary, ALICE);
        var subtree = List.of(account.id(), subsidiary.id());
        log("On the company", account.ref());
        log("With the person", person.ref());
        log("On the deal", deal(account));

        var page = timelines.of(account.ref(), subtree, only("call"), cast.viewer(ALICE));

        assertThat(page.entries())
                .extracting(entry -> entry.activity().subject())
                .containsExactly("On the deal", "With the person", "On the company");
    }

    @Test
    void aLongTimelineIsReadPageByPageWithoutGapsOrDoubles() {
        var account = account(ALICE);
        for (int i = 0; i < 2 * TimelineQuery.PAGE + 5; i++) {
            log("Call " + i, account.ref());
        }
        var read = new ArrayList<String>();
        var filter = only("call");
        while (true) {
            var page = timelines.of(account.ref(), List.of(account.id()), filter, cast.viewer(ALICE));
            page.entries().forEach(entry -> read.add(entry.activity().subject()));
            if (page.next() == null) {
                break;
            }
            filter = new TimelineFilter(filter.kinds(), null, null, null, page.next());
        }
        assertThat(read)
                .hasSize(2 * TimelineQuery.PAGE + 5)
                .doesNotHaveDuplicates()
                .startsWith("Call 64")
                .endsWith("Call 0");
    }

    @Test
    void changesOfFieldsStandInTheSameStream() {
        var account = account(ALICE);
        var page = timelines.of(account.ref(), List.of(account.id()), only("change"), cast.viewer(CHARLIE));

        assertThat(page.entries()).hasSize(1).first().satisfies(entry -> {
            assertThat(entry.change().action()).isEqualTo(RecordChange.Action.CREATED);
            assertThat(entry.change().by()).isEqualTo(cast.viewer(ALICE).name());
        });
    }

    @Test
    void whatIsInTheTrashIsInNoTimelineAndComesBack() {
        var account = account(ALICE);
        var call = log("Gone", account.ref());
        activities.trash(call, null, cast.viewer(ALICE));
        assertThat(subjects(account, ALICE)).isEmpty();

        activities.restore(call, cast.viewer(ALICE));
        assertThat(subjects(account, ALICE)).containsExactly("Gone");
    }

    private static TimelineFilter only(String kind) {
        return new TimelineFilter(Set.of(kind), null, null, null, null);
    }

    private List<String> subjects(AccountId account, Cast.Part viewer) {
        var filter = new TimelineFilter(Set.of("call", "note"), null, null, null, null);
        return timelines.of(account.ref(), List.of(account.id()), filter, cast.viewer(viewer)).entries().stream()
                .map(entry -> entry.activity().subject())
                .toList();
    }

    private AccountId account(Cast.Part owner) {
        return book.account("Company " + UUID.randomUUID(), owner);
    }

    private RecordRef deal(AccountId account) {
        return opportunities
                .open(
                        OpenOpportunity.with(OpportunityDetails.of(account, "Deal " + UUID.randomUUID())),
                        cast.viewer(ALICE))
                .ref();
    }

    private ActivityId log(String subject, RecordRef... about) {
        return activities.add(
                AddActivity.done(
                        ActivityDetails.of(ActivityType.CALL, subject),
                        clock.instant(),
                        Outcome.REACHED,
                        Set.of(about)),
                cast.viewer(ALICE));
    }
}
