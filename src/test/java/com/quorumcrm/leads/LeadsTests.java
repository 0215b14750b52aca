package com.quorumcrm.leads;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.opportunities.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LeadsTests {

    @Autowired
    private Leads leads;

    @Autowired
    private LeadQuery query;

    @Autowired
    private LeadListQuery list;

    @Autowired
    private LeadSearch search;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Test
    void keepsEverythingAsItWasReceived() {
        var sender = book.contact("Sender", null, ALICE);
        var details = new LeadDetails(
                new LeadPerson("Ana", "Lima", "CFO", "ana@lima.example", "a@home.example", "+351 21 1", "+351 9"),
                new LeadCompany("Lima Lda", "https://lima.example", "Retail", "Portugal", "Lisboa", 40),
                new LeadOrigin(
                        "Website",
                        "Spring",
                        Channel.REFERRAL,
                        "google",
                        "cpc",
                        "spring",
                        "crm",
                        "b",
                        "https://x.example/a",
                        sender,
                        "A friend"),
                new LeadConsent("I agree", Instant.parse("2026-11-01T10:00:00Z")),
                "Please call");
        var id = leads.add(new AddLead(details, null, Map.of("erp", "L-" + sender), Map.of()), cast.viewer(ALICE));
        var view = query.find(id, cast.viewer(ALICE));
        assertThat(view.details()).isEqualTo(details);
        assertThat(view.name()).isEqualTo("Ana Lima");
        assertThat(view.referredByKnown()).isEqualTo("Sender");
        assertThat(view.status()).isEqualTo(LeadStatus.NEW);
        assertThat(query.byExternalId("erp", "L-" + sender, cast.viewer(ALICE))).contains(id);
    }

    @Test
    void leadsAreSeenByTheirOwnerAndThoseAbove() {
        var id = lead("Private person", ALICE);
        assertThat(query.find(id, cast.viewer(BOB)).editable()).isTrue();
        assertThat(query.find(id, cast.viewer(ED)).editable()).isFalse();
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(id, cast.viewer(CHARLIE)));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> leads.work(id, cast.viewer(CHARLIE)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> leads.work(id, cast.viewer(ED)));
        assertThat(search.find("Private person", 5, cast.viewer(ALICE)))
                .extracting(hit -> hit.record().id())
                .contains(id.id());
        assertThat(search.find("Private person", 5, cast.viewer(CHARLIE))).isEmpty();
    }

    @Test
    void somebodyMustBeReachable() {
        var nobody = LeadDetails.of(LeadPerson.unknown(), LeadCompany.unknown(), LeadOrigin.of("Fair", null));
        assertThat(catchThrowableOfType(
                                RuleBroken.class, () -> leads.add(new AddLead(nobody, null), cast.viewer(ALICE)))
                        .breaches())
                .extracting(RuleBroken.Breach::code)
                .containsExactly("leads.rule.nobody");
    }

    @Test
    void goesFromNewThroughNurturingToDisqualifiedAndBack() {
        var id = lead("Undecided", ALICE);
        leads.work(id, cast.viewer(ALICE));
        assertThat(query.find(id, cast.viewer(ALICE)).status()).isEqualTo(LeadStatus.WORKING);
        leads.nurture(new NurtureLead(id, 1L, LocalDate.of(2099, 1, 1), "Next budget"), cast.viewer(ALICE));
        assertThat(query.find(id, cast.viewer(ALICE)).recycleOn()).isEqualTo("2099-01-01");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> leads.disqualify(new DisqualifyLead(id, null, " "), cast.viewer(ALICE)));
        leads.disqualify(new DisqualifyLead(id, 2L, "No budget"), cast.viewer(ALICE));
        var view = query.find(id, cast.viewer(ALICE));
        assertThat(view.status()).isEqualTo(LeadStatus.DISQUALIFIED);
        assertThat(view.statusReason()).isEqualTo("No budget");
        assertThat(view.recycleOn()).isNull();
        leads.reopen(id, 3L, cast.viewer(ALICE));
        assertThat(query.find(id, cast.viewer(ALICE)).status()).isEqualTo(LeadStatus.NEW);
    }

    @Test
    void refusesStaleVersionsAndWhatBecameACustomer() {
        var id = lead("Changed", ALICE);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> change(id, 7, "Other"));
        leads.qualify(id, 0L, LeadOutcome.none(), cast.viewer(ALICE));
        assertThat(catchThrowableOfType(RuleBroken.class, () -> change(id, 1, "Other"))
                        .breaches())
                .extracting(RuleBroken.Breach::code)
                .containsExactly("leads.rule.converted");
        leads.unqualify(id, cast.viewer(ALICE));
        change(id, 2, "Other");
        assertThat(query.find(id, cast.viewer(ALICE)).person().lastName()).isEqualTo("Other");
    }

    @Test
    void isFoundByWhereItCameFrom() {
        var source = "Source " + System.nanoTime();
        var known = leads.add(
                new AddLead(
                        LeadDetails.of(person("Known"), LeadCompany.unknown(), LeadOrigin.of(source, "Autumn")), null),
                cast.viewer(ALICE));
        assertThat(rows(Map.of("source", source.toUpperCase(Locale.ROOT), "campaign", "autumn")))
                .containsExactly(known);
        assertThat(rows(Map.of("source", source, "campaign", LeadListQuery.NOTHING)))
                .isEmpty();
        assertThat(rows(Map.of("source", source, "status", "new", "channel", "direct")))
                .containsExactly(known);
        assertThat(rows(Map.of("source", source, "deal", "won"))).isEmpty();
    }

    @Test
    void goesToTheTrashAndBack() {
        var id = lead("Thrown away", ALICE);
        leads.trash(new TrashLead(id, 0), cast.viewer(ALICE));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(id, cast.viewer(ALICE)));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> leads.restore(id, cast.viewer(CHARLIE)));
        leads.restore(id, cast.viewer(OLGA));
        assertThat(query.find(id, cast.viewer(ALICE)).name()).isEqualTo("Thrown away");
    }

    private List<LeadId> rows(Map<String, String> parameters) {
        var asked = new HashMap<String, String[]>();
        parameters.forEach((key, value) -> asked.put(key, new String[] {value}));
        return list.list(LeadListQuery.DEFINITION.read(asked), cast.viewer(ALICE)).rows().stream()
                .map(LeadView::id)
                .toList();
    }

    private void change(LeadId id, long version, String lastName) {
        var details = LeadDetails.of(person(lastName), LeadCompany.unknown(), LeadOrigin.of(null, null));
        leads.change(new ChangeLead(id, version, details, cast.id(ALICE), Map.of(), Map.of()), cast.viewer(ALICE));
    }

    private LeadId lead(String lastName, Cast.Part owner) {
        return leads.add(
                new AddLead(LeadDetails.of(person(lastName), LeadCompany.unknown(), LeadOrigin.of(null, null)), null),
                cast.viewer(owner));
    }

    private static LeadPerson person(String lastName) {
        return new LeadPerson(null, lastName, null, null, null, null, null);
    }
}
