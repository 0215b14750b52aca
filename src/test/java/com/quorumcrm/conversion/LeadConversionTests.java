package com.quorumcrm.conversion;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.duplicates.Duplicate;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.leads.GivenLeads;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadConsent;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.leads.LeadStatus;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpportunityQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LeadConversionTests {

    private static final NewDeal DEAL = new NewDeal("", null, null, null);

    @Autowired
    private LeadConversion conversion;

    @Autowired
    private ConversionUndo undo;

    @Autowired
    private ConversionQuery conversions;

    @Autowired
    private LeadQuery leads;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private ContactQuery contacts;

    @Autowired
    private OpportunityQuery deals;

    @Autowired
    private Activities activities;

    @Autowired
    private TimelineQuery timelines;

    @Autowired
    private GivenLeads given;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void makesACompanyAPersonAndADealAndTakesEverythingAlong() {
        var lead = lead("Fresh Company " + System.nanoTime(), "fresh@company.example");
        note(lead);
        var made = conversion
                .convert(new ConvertLead(lead, null, null, DEAL), cast.viewer(ALICE))
                .became();
        var account = accounts.find(made.account(), cast.viewer(ALICE));
        var contact = contacts.find(made.contact(), cast.viewer(ALICE));
        var deal = deals.find(made.opportunity(), cast.viewer(ALICE));
        assertThat(account.details().industry()).isEqualTo("Retail");
        assertThat(contact.name()).isEqualTo("Ana Lima");
        assertThat(contact.email().address()).isEqualTo("fresh@company.example");
        assertThat(contact.details().phones()).as("a number nobody can dial").isEmpty();
        assertThat(contact.details().description()).contains("extension forty");
        assertThat(deal.details().source()).isEqualTo("Website");
        assertThat(deal.details().channel()).isEqualTo(Channel.REFERRAL);
        assertThat(deal.name()).isEqualTo(account.name());
        assertThat(entries(made.opportunity().ref())).isEqualTo(1);
        assertThat(entries(made.contact().ref())).isEqualTo(1);
        assertThat(consents(made.contact().id())).isEqualTo(1);
        var after = leads.find(lead, cast.viewer(ALICE));
        assertThat(after.status()).isEqualTo(LeadStatus.QUALIFIED);
        assertThat(after.outcome()).isEqualTo(made);
    }

    @Test
    void findsWhoIsHereAlreadyAndLinksThem() {
        var name = "Known Works " + System.nanoTime();
        var account = book.account(name, ALICE);
        var person = book.contact(ContactDetails.of("Ana", "Lima", "known@" + account + ".example", null), ALICE);
        var lead = lead(name, "known@" + account + ".example");
        var preview = conversions.preview(leads.find(lead, cast.viewer(ALICE)), cast.viewer(ALICE));
        assertThat(preview.accounts()).extracting(one -> one.record().id()).contains(account.id());
        assertThat(preview.people().getFirst().record().id()).isEqualTo(person.id());
        assertThat(preview.people().getFirst().reasons()).contains(Duplicate.Reason.EMAIL);
        var made = conversion.convert(new ConvertLead(lead, account, person, null), cast.viewer(ALICE));
        assertThat(made.newAccount()).isFalse();
        assertThat(made.became().account()).isEqualTo(account);
        assertThat(made.became().opportunity()).isNull();
    }

    @Test
    void aCompanyOutOfSightIsHintedAtWithoutItsName() {
        var name = "Hidden Works " + System.nanoTime();
        var hidden = book.account(name, CHARLIE);
        var lead = lead(name, null);
        book.whileAccountsArePrivate(() -> {
            var preview = conversions.preview(leads.find(lead, cast.viewer(ALICE)), cast.viewer(ALICE));
            assertThat(preview.accounts()).isEmpty();
            assertThat(preview.hiddenAccount()).isTrue();
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(
                            () -> conversion.convert(new ConvertLead(lead, hidden, null, null), cast.viewer(ALICE)));
        });
    }

    @Test
    void aDoubleClickConvertsOnce() throws Exception {
        var lead = lead("Twice Ltd " + System.nanoTime(), null);
        var command = new ConvertLead(lead, null, null, DEAL);
        var people = List.of(cast.viewer(ALICE), cast.viewer(BOB));
        var made = new HashSet<ConversionId>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = new ArrayList<Callable<ConversionView>>();
            for (int i = 0; i < 8; i++) {
                var person = people.get(i % 2);
                clicks.add(() -> conversion.convert(command, person));
            }
            for (var answer : threads.invokeAll(clicks)) {
                made.add(answer.get().id());
            }
        }
        assertThat(made).hasSize(1);
    }

    @Test
    void takingBackLeavesEverythingAsItWas() {
        var lead = lead("Undone Ltd " + System.nanoTime(), "undone@ltd.example");
        note(lead);
        var made = conversion
                .convert(new ConvertLead(lead, null, null, DEAL), cast.viewer(ALICE))
                .became();
        undo.undo(lead, cast.viewer(ALICE));
        assertThat(leads.find(lead, cast.viewer(ALICE)).status()).isEqualTo(LeadStatus.WORKING);
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> accounts.find(made.account(), cast.viewer(ALICE)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> contacts.find(made.contact(), cast.viewer(ALICE)));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> deals.find(made.opportunity(), cast.viewer(ALICE)));
        assertThat(links(lead)).isEqualTo(1);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> undo.undo(lead, cast.viewer(ALICE)));
        var again = conversion.convert(new ConvertLead(lead, null, null, null), cast.viewer(ALICE));
        assertThat(again.became().account()).isNotEqualTo(made.account());
    }

    @Test
    void whatHangsOnACompanySinceThenKeepsIt() {
        var lead = lead("Kept Ltd " + System.nanoTime(), null);
        var made = conversion
                .convert(new ConvertLead(lead, null, null, null), cast.viewer(ALICE))
                .became();
        book.contact("Later", made.account(), ALICE);
        undo.undo(lead, cast.viewer(ALICE));
        assertThat(accounts.find(made.account(), cast.viewer(ALICE)).id()).isEqualTo(made.account());
    }

    @Test
    void strangersConvertNothing() {
        var lead = lead("Guarded Ltd", null);
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> conversion.convert(new ConvertLead(lead, null, null, null), cast.viewer(CHARLIE)));
        conversion.convert(new ConvertLead(lead, null, null, null), cast.viewer(ALICE));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> undo.undo(lead, cast.viewer(CHARLIE)));
    }

    private LeadId lead(String company, @Nullable String email) {
        var details = new LeadDetails(
                new LeadPerson("Ana", "Lima", "CFO", email, null, "extension forty", null),
                new LeadCompany(company, null, "Retail", "Portugal", "Lisboa", 40),
                LeadOrigin.of("Website", "Spring").by(Channel.REFERRAL, null, "A friend"),
                new LeadConsent("I agree to be written to", Instant.parse("2026-01-05T10:00:00Z")),
                "Please call");
        return given.lead(details, ALICE);
    }

    private void note(LeadId lead) {
        activities.add(
                AddActivity.done(
                        ActivityDetails.of(ActivityType.NOTE, "They asked for a price"),
                        Instant.parse("2026-01-06T10:00:00Z"),
                        null,
                        Set.of(lead.ref())),
                cast.viewer(ALICE));
    }

    private long entries(RecordRef record) {
        return timelines.of(record, TimelineFilter.of(Map.of()), cast.viewer(ALICE)).entries().stream()
                .filter(entry -> entry.activity() != null)
                .count();
    }

    private long links(LeadId lead) {
        return jdbc.sql(
                        "select count(*) from activity_link l where l.activity_id in (select activity_id from activity_link where record_id = :lead)")
                .param("lead", lead.id())
                .query(Long.class)
                .single();
    }

    private long consents(UUID contact) {
        return jdbc.sql("select count(*) from contact_consent where contact_id = :contact and state = 'GIVEN'")
                .param("contact", contact)
                .query(Long.class)
                .single();
    }
}
