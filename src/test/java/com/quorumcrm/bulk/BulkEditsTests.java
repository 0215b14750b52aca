package com.quorumcrm.bulk;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.opportunities.ChangeOpportunity;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class BulkEditsTests {

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    AddressBook book;

    @Autowired
    BulkEdits edits;

    @Autowired
    BulkEditQuery query;

    @Autowired
    BulkJob job;

    @Autowired
    Opportunities opportunities;

    @Autowired
    AccountQuery accounts;

    @Test
    void tellsBeforehandWhatWouldComeOfEachRecord() {
        var mine = given.deal(ALICE);
        var readable = given.sharedForReading(CHARLIE, ALICE);
        var hidden = given.deal(CHARLIE);
        var closed = won(given.deal(ALICE));
        var edit = prepared(ALICE, Map.of("nextStep", "Call"), mine, readable, hidden, closed);
        assertThat(states(edit, ALICE))
                .containsExactlyInAnyOrder(BulkState.READY, BulkState.REFUSED, BulkState.REFUSED, BulkState.REFUSED);
        assertThat(reasons(edit)).contains("bulk.refused.hidden", "bulk.refused.forbidden");
        assertThat(given.see(mine).nextStep()).isNotEqualTo("Call");
        var items = query.items(query.find(edit, cast.viewer(ALICE)), cast.viewer(ALICE));
        assertThat(items)
                .filteredOn(item -> item.record().id().equals(hidden.id()))
                .allMatch(item -> item.title() == null);
    }

    @Test
    void changesByTheSameCommandsAndTakesBackWhatWasNotTouchedSince() {
        var one = given.deal(ALICE);
        var other = given.deal(ALICE);
        var before = given.see(one);
        var stage = given.pipeline().openStages().getLast();
        var edit = done(
                ALICE,
                Map.of(
                        "nextStep",
                        "Call",
                        "closeDate",
                        "2027-05-06",
                        "stageId",
                        stage.id().toString()),
                one,
                other);
        assertThat(given.see(one).nextStep()).isEqualTo("Call");
        assertThat(given.see(one).closeDate()).isEqualTo(LocalDate.parse("2027-05-06"));
        assertThat(given.see(one).stageId()).isEqualTo(stage.id());
        var touched = given.see(other);
        opportunities.change(
                ChangeOpportunity.of(other, null, touched.details().closing(LocalDate.parse("2028-01-01"))),
                cast.viewer(ALICE));
        edits.undo(edit, cast.viewer(ALICE));
        job.run(new BulkJob.Edit(edit.id()));
        var after = given.see(one);
        assertThat(after.details()).isEqualTo(before.details());
        assertThat(after.stageId()).isEqualTo(before.stageId());
        assertThat(given.see(other).nextStep()).isEqualTo("Call");
        assertThat(states(edit, ALICE)).containsExactlyInAnyOrder(BulkState.UNDONE, BulkState.KEPT);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> edits.undo(edit, cast.viewer(ALICE)));
    }

    @Test
    void changesTagsAndTypesOfCompanies() {
        var account = book.account("Tagged", ALICE);
        var tagged = done(ALICE, RecordKind.ACCOUNT, Map.of("addTags", "key, fair", "type", "partner"), account.id());
        assertThat(see(account).profile().tags()).containsExactly("fair", "key");
        assertThat(see(account).details().type()).isEqualTo(AccountType.PARTNER);
        done(ALICE, RecordKind.ACCOUNT, Map.of("removeTags", "KEY"), account.id());
        assertThat(see(account).profile().tags()).containsExactly("fair");
        edits.undo(tagged, cast.viewer(ALICE));
        job.run(new BulkJob.Edit(tagged.id()));
        assertThat(states(tagged, ALICE)).containsExactly(BulkState.KEPT);
    }

    @Test
    void takesAllThatAListShowsToWhoeverAsks() {
        var mine = given.deal(ALICE);
        var theirs = given.deal(CHARLIE);
        var companies = Stream.of(mine, theirs)
                .map(deal -> given.see(deal).accountId().toString())
                .toArray(String[]::new);
        var everything = new EditInBulk(
                RecordKind.OPPORTUNITY, List.of(), Map.of("account", companies), Map.of("nextStep", "Call"));
        var edit = edits.prepare(everything, cast.viewer(ALICE));
        job.run(new BulkJob.Edit(edit.id()));
        var items = query.items(query.find(edit, cast.viewer(ALICE)), cast.viewer(ALICE));
        assertThat(items).extracting(item -> item.record().id()).containsExactly(mine.id());
    }

    @Test
    void goesOnAfterACrashWithWhatIsLeft() {
        var deals = Stream.generate(() -> given.deal(ALICE)).limit(3).toArray(OpportunityId[]::new);
        var edit = prepared(ALICE, Map.of("nextStep", "Call"), deals);
        edits.run(edit, cast.viewer(ALICE));
        job.run(new BulkJob.Edit(edit.id()));
        job.run(new BulkJob.Edit(edit.id()));
        assertThat(states(edit, ALICE)).containsOnly(BulkState.CHANGED).hasSize(3);
        assertThat(query.find(edit, cast.viewer(ALICE)).status()).isEqualTo(BulkStatus.DONE);
    }

    @Test
    void givingAwayFollowsTheRightsOfOneRecord() {
        var deal = given.deal(ALICE);
        var charlie = Map.of("ownerId", cast.id(CHARLIE).toString());
        assertThat(states(prepared(ALICE, charlie, deal), ALICE)).containsExactly(BulkState.REFUSED);
        var within = Map.of("ownerId", cast.id(BOB).toString());
        var given = done(BOB, within, deal);
        assertThat(states(given, BOB)).containsExactly(BulkState.CHANGED);
    }

    @Test
    void refusesWhatIsTooMuchOrMakesNoSense() {
        var many = Stream.generate(UUID::randomUUID).limit(201).toList();
        var set = Map.of("nextStep", "Call");
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> prepare(ALICE, many, set));
        assertThat(prepare(BOB, many, set)).isNotNull();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> prepare(ED, many, set));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> prepare(BOB, many, Map.of()));
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> prepare(BOB, List.of(), set));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> prepare(BOB, many, Map.of("closeDate", "tomorrow")));
        assertThatExceptionOfType(NotUnderstood.class).isThrownBy(() -> prepare(BOB, many, Map.of("amount", "1")));
    }

    @Test
    void isNobodyElses() {
        var edit = prepared(ALICE, Map.of("nextStep", "Call"), given.deal(ALICE));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(edit, cast.viewer(BOB)));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> edits.run(edit, cast.viewer(BOB)));
    }

    private BulkEditId prepare(Part by, List<UUID> records, Map<String, String> sets) {
        return edits.prepare(new EditInBulk(RecordKind.OPPORTUNITY, records, null, sets), cast.viewer(by));
    }

    private BulkEditId prepared(Part by, Map<String, String> sets, OpportunityId... deals) {
        var edit = prepare(by, Stream.of(deals).map(OpportunityId::id).toList(), sets);
        job.run(new BulkJob.Edit(edit.id()));
        return edit;
    }

    private BulkEditId done(Part by, Map<String, String> sets, OpportunityId... deals) {
        return run(prepared(by, sets, deals), by);
    }

    private BulkEditId done(Part by, RecordKind kind, Map<String, String> sets, UUID record) {
        var edit = edits.prepare(new EditInBulk(kind, List.of(record), null, sets), cast.viewer(by));
        job.run(new BulkJob.Edit(edit.id()));
        return run(edit, by);
    }

    private BulkEditId run(BulkEditId edit, Part by) {
        edits.run(edit, cast.viewer(by));
        job.run(new BulkJob.Edit(edit.id()));
        return edit;
    }

    private List<BulkState> states(BulkEditId edit, Part by) {
        return query.items(query.find(edit, cast.viewer(by)), cast.viewer(by)).stream()
                .map(BulkEditView.Item::state)
                .toList();
    }

    private List<String> reasons(BulkEditId edit) {
        return query.items(query.find(edit, cast.viewer(ALICE)), cast.viewer(ALICE)).stream()
                .filter(item -> item.reason() != null)
                .map(item -> item.reason().code())
                .toList();
    }

    private OpportunityId won(OpportunityId deal) {
        opportunities.win(new WinOpportunity(deal, null, null), cast.viewer(ALICE));
        return deal;
    }

    private AccountView see(AccountId account) {
        return accounts.find(account, cast.viewer(ALICE));
    }
}
