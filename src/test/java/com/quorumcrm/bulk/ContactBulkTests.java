package com.quorumcrm.bulk;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.contacts.DecisionRole;
import com.quorumcrm.fields.FieldDetails;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Many people changed at once. */
@IntegrationTest
class ContactBulkTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    GivenFields given;

    @Autowired
    BulkEdits edits;

    @Autowired
    BulkEditQuery query;

    @Autowired
    BulkJob job;

    @Autowired
    ContactQuery contacts;

    private AccountId account;
    private ContactId one;

    @BeforeEach
    void somebody() {
        account = book.account("Edited in bulk", ALICE);
        one = book.contact("Bulked", account, ALICE);
    }

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void setsWhatIsKnownOfPeopleAndTakesItBackExactly() {
        var before = see(one);
        var edit = done(
                ALICE,
                Map.of(
                        "language",
                        "pt-BR",
                        "zone",
                        "America/Sao_Paulo",
                        "decisionPower",
                        "decides",
                        "gatekeeper",
                        "true"),
                one);
        var after = see(one).details();
        assertThat(after.language()).isEqualTo("pt-BR");
        assertThat(after.zone()).isEqualTo("America/Sao_Paulo");
        assertThat(after.role()).isEqualTo(new DecisionRole(DecisionPower.DECIDES, true));
        assertThat(after.affiliations()).isEqualTo(before.details().affiliations());
        undo(edit, ALICE);
        assertThat(see(one).details()).isEqualTo(before.details());
        assertThat(states(edit, ALICE)).containsExactly(BulkState.UNDONE);
    }

    @Test
    void customFieldsAreWrittenAsInAnImportAndTakenBackAsTheyWere() {
        var budget = given.of(RecordKind.CONTACT, GivenFields.details(FieldType.MONEY));
        var colours = given.of(RecordKind.CONTACT, GivenFields.details(FieldType.CHOICES));
        done(ALICE, Map.of(budget.name(), "1200.50 EUR"), one);
        var edit = done(ALICE, Map.of(budget.name(), "7 USD", colours.name(), "Green, dark; Blue"), one);
        assertThat(see(one).custom().get(budget.key())).hasToString("{\"amount\":\"7.00\",\"currency\":\"USD\"}");
        assertThat(see(one).custom().get(colours.key())).isNotNull().hasSize(2);
        assertThat(states(prepared(ALICE, Map.of(budget.name(), "7 USD"), one), ALICE))
                .containsExactly(BulkState.SAME);
        undo(edit, ALICE);
        assertThat(see(one).custom().get(budget.key())).hasToString("{\"amount\":\"1200.50\",\"currency\":\"EUR\"}");
        assertThat(see(one).custom().get(colours.key())).isNull();
    }

    @Test
    void customFieldsOfCompaniesAreSetWhereThereAreSuch() {
        var field = given.of(
                RecordKind.ACCOUNT,
                FieldDetails.of("Only of partners", FieldType.TEXT).only(List.of("partner")));
        var edit = edits.prepare(
                new EditInBulk(RecordKind.ACCOUNT, List.of(account.id()), null, Map.of(field.name(), "yes")),
                cast.viewer(ALICE));
        job.run(new BulkJob.Edit(edit.id()));
        assertThat(states(edit, ALICE)).containsExactly(BulkState.REFUSED);
    }

    @Test
    void whoMayNotChangeSomebodyAloneMayNotTogether() {
        var theirs = book.contact("Theirs", book.account("Their company", CHARLIE), CHARLIE);
        var edit = prepared(ALICE, Map.of("language", "de"), one, theirs);
        assertThat(states(edit, ALICE)).containsExactlyInAnyOrder(BulkState.READY, BulkState.REFUSED);
        var charlie = Map.of("ownerId", cast.id(CHARLIE).toString());
        assertThat(states(prepared(ALICE, charlie, one), ALICE)).containsExactly(BulkState.REFUSED);
        done(BOB, Map.of("ownerId", cast.id(BOB).toString()), one);
        assertThat(see(one).ownerId()).isEqualTo(cast.id(BOB));
    }

    @Test
    void refusesValuesThatAreNone() {
        for (var set : List.of(
                Map.of("language", "?"),
                Map.of("zone", "Mars/Olympus"),
                Map.of("decisionPower", "omnipotent"),
                Map.of("gatekeeper", "perhaps"))) {
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> prepared(ALICE, set, one));
        }
        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> prepared(ALICE, Map.of("customFields.nowhere", "1"), one));
    }

    @Test
    void rowsOfTheListArePickedAndTheFormTellsWhatItSets() {
        var field = given.choice(RecordKind.CONTACT, "Lottery", "Tender");
        var list = "/contacts?accountId=" + account;
        assertThat(get(list, ALICE)).bodyText().contains("class=\"pick\"", "id=\"bulk\"");
        assertThat(get(list + "&select=true", ALICE)).bodyText().contains("value=\"" + one + "\"");
        assertThat(get(list, ED)).bodyText().doesNotContain("class=\"pick\"");
        assertThat(send("/bulk-edits/selection"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"decisionPower\"", "name=\"zone\"", field.name(), "Leave as it is")
                .doesNotContain("name=\"stageId\"", "name=\"segment\"");
        assertThat(send("/bulk-edits", "zone", "Mars/Olympus", field.name(), "tender"))
                .hasStatus(422)
                .bodyText()
                .contains("Mars/Olympus", "This is no time zone")
                .containsPattern("value=\"tender\"[^>]*selected");
        var page = send("/bulk-edits", "decisionPower", "informed", field.name(), "tender")
                .getResponse()
                .getRedirectedUrl();
        assertThat(get(page, ALICE)).hasStatusOk().bodyText().contains("Is informed", field.label(), "tender");
    }

    @Test
    void takesAllThatTheListShows() {
        book.contact("Second", account, ALICE);
        book.contact("Elsewhere", null, ALICE);
        var everything = new EditInBulk(
                RecordKind.CONTACT,
                List.of(),
                Map.of("accountId", new String[] {account.toString()}),
                Map.of("language", "nl"));
        var edit = edits.prepare(everything, cast.viewer(ALICE));
        job.run(new BulkJob.Edit(edit.id()));
        assertThat(states(edit, ALICE)).containsExactly(BulkState.READY, BulkState.READY);
    }

    private ContactView see(ContactId id) {
        return contacts.find(id, cast.viewer(ALICE));
    }

    private BulkEditId prepared(Part by, Map<String, String> sets, ContactId... people) {
        var records = Stream.of(people).map(ContactId::id).toList();
        var edit = edits.prepare(new EditInBulk(RecordKind.CONTACT, records, null, sets), cast.viewer(by));
        job.run(new BulkJob.Edit(edit.id()));
        return edit;
    }

    private BulkEditId done(Part by, Map<String, String> sets, ContactId... people) {
        var edit = prepared(by, sets, people);
        edits.run(edit, cast.viewer(by));
        job.run(new BulkJob.Edit(edit.id()));
        return edit;
    }

    private void undo(BulkEditId edit, Part by) {
        edits.undo(edit, cast.viewer(by));
        job.run(new BulkJob.Edit(edit.id()));
    }

    private List<BulkState> states(BulkEditId edit, Part by) {
        return query.items(query.find(edit, cast.viewer(by)), cast.viewer(by)).stream()
                .map(BulkEditView.Item::state)
                .toList();
    }

    private MvcTestResult get(@Nullable String path, Part by) {
        return mvc.get().uri(String.valueOf(path)).with(cast.as(by)).exchange();
    }

    private MvcTestResult send(String path, String... pairs) {
        var request = mvc.post()
                .uri(path)
                .with(cast.as(ALICE))
                .with(csrf())
                .param("list", "contacts")
                .param("ids", one.toString());
        for (var i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }
}
