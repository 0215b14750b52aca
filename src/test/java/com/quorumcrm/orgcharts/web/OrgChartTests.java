package com.quorumcrm.orgcharts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.orgcharts.OrgChartQuery;
import com.quorumcrm.orgcharts.OrgNode;
import com.quorumcrm.orgcharts.OrgPlaceholder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who reports to whom at a company. */
@IntegrationTest
class OrgChartTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    OrgChartQuery charts;

    @Autowired
    ContactQuery contacts;

    private AccountId account;
    private ContactId chief;
    private ContactId head;

    @BeforeEach
    void aCompanyOfTwo() {
        account = book.account("Charted", ALICE);
        chief = book.contact("Chief", account, ALICE);
        head = book.contact("Head", account, ALICE);
    }

    @Test
    void thePageHasTheHeaderOfTheAccountAndItsOwnTab() {
        assertThat(get(chartUrl(), ALICE))
                .hasStatusOk()
                .bodyText()
                .contains("Charted", "Chief", "Head", "aria-current=\"page\"", "Not placed yet");
        assertThat(get("/accounts/" + account, ALICE)).bodyText().contains(chartUrl());
    }

    @Test
    void aPersonIsPutUnderAnotherAndTakenAwayAgain() {
        assertThat(get(superiorUrl(head), ALICE)).hasStatusOk().bodyText().contains("Chief");
        assertThat(place(head, chief, 0, ALICE)).hasRedirectedUrl(chartUrl());
        assertThat(superior(head)).isEqualTo(chief);
        assertThat(charts.of(account, cast.viewer(ALICE)).trees()).hasSize(1);
        assertThat(place(head, null, 1, ALICE)).hasRedirectedUrl(chartUrl());
        assertThat(superior(head)).isNull();
    }

    @Test
    void nobodyComesToReportToThemselves() {
        place(head, chief, 0, ALICE);
        assertThat(place(chief, head, 0, ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("This person is above the one you chose");
        assertThat(place(chief, chief, 0, ALICE)).hasStatus(422);
        assertThat(superior(chief)).isNull();
    }

    @Test
    void refusesStrangersReadersAndStaleVersions() {
        book.whileAccountsArePrivate(() -> {
            assertThat(place(head, chief, 0, CHARLIE)).hasStatus(404);
            assertThat(get(chartUrl(), CHARLIE)).hasStatus(404);
            assertThat(get(superiorUrl(head), CHARLIE)).hasStatus(404);
        });
        assertThat(place(head, chief, 0, CHARLIE)).hasStatus(403);
        assertThat(place(head, chief, 0, ED)).hasStatus(403);
        assertThat(place(head, chief, 7, ALICE)).hasStatus(409);
        assertThat(superior(head)).isNull();
    }

    @Test
    void whoeverHasLeftOrIsYetToComeIsNotDrawn() {
        place("Left", null, LocalDate.of(2000, 1, 1));
        place("Comes", LocalDate.of(2999, 1, 1), null);
        assertThat(charts.of(account, cast.viewer(ALICE)).people())
                .extracting("name")
                .containsExactly("Chief", "Head");
    }

    @Test
    void peopleOfAHiddenCompanyAreLeftOutOfTheChart() {
        var hidden = book.account("Hidden parent", CHARLIE);
        var details = new ContactDetails(
                null,
                "Both",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(Affiliation.at(hidden, "Chair"), new Affiliation(account, "Board", null, null, null, false)));
        book.contact(details, CHARLIE);
        book.whileAccountsArePrivate(() ->
                assertThat(get(chartUrl(), ALICE)).hasStatusOk().bodyText().doesNotContain("Both"));
        assertThat(get(chartUrl(), ALICE)).bodyText().contains("Both");
    }

    @Test
    void aPlaceIsOpenedAndFilled() {
        assertThat(post(chartUrl() + "/placeholders", Map.of("title", "CFO", "reportsToId", chief.toString()), ALICE))
                .hasRedirectedUrl(chartUrl());
        var cfo = placeholder();
        assertThat(cfo.title()).isEqualTo("CFO");
        assertThat(get(placeUrl(cfo), ALICE)).hasStatusOk().bodyText().contains("CFO", "Head");
        assertThat(fill(cfo, head, 3, ALICE)).hasStatus(409);
        assertThat(fill(cfo, head, 0, ALICE)).hasRedirectedUrl(chartUrl());
        assertThat(superior(head)).isEqualTo(chief);
        assertThat(get(placeUrl(cfo), ALICE)).hasStatus(404);
    }

    @Test
    void placesAreForThoseWhoMayChangeTheCompany() {
        var title = Map.of("title", "CFO");
        assertThat(post(chartUrl() + "/placeholders", title, CHARLIE)).hasStatus(403);
        assertThat(post(chartUrl() + "/placeholders", title, ED)).hasStatus(403);
        book.whileAccountsArePrivate(() ->
                assertThat(post(chartUrl() + "/placeholders", title, CHARLIE)).hasStatus(404));
        assertThat(post(chartUrl() + "/placeholders", Map.of(), ALICE)).hasStatus(422);
        post(chartUrl() + "/placeholders", title, ALICE);
        var cfo = placeholder();
        assertThat(fill(cfo, head, 0, CHARLIE)).hasStatus(403);
        var stranger = book.contact("From elsewhere", book.account("Elsewhere", ALICE), ALICE);
        assertThat(fill(cfo, stranger, 0, ALICE)).hasStatus(422);
        assertThat(remove(cfo, 0, CHARLIE)).hasStatus(403);
        assertThat(remove(cfo, 5, ALICE)).hasStatus(409);
        assertThat(remove(cfo, 0, ALICE)).hasRedirectedUrl(chartUrl());
    }

    @Test
    void whatWasChosenAndTypedComesBack() {
        place(head, chief, 0, ALICE);
        assertThat(place(chief, head, 0, ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid=\"true\"", "value=\"%s\" selected".formatted(head));
        assertThat(post(
                        chartUrl() + "/placeholders",
                        Map.of("title", "x".repeat(130), "reportsToId", chief.toString()),
                        ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(130), "value=\"%s\" selected".formatted(chief), "open=\"open\"");
    }

    @Test
    void twoPeopleAreRelatedFromTheChart() {
        var values = Map.of("fromId", chief.toString(), "toId", head.toString(), "kind", "BLOCKS", "strength", "4");
        assertThat(post(chartUrl() + "/relationships", values, CHARLIE)).hasStatus(403);
        assertThat(post(chartUrl() + "/relationships", values, ALICE))
                .hasRedirectedUrl("/accounts/" + account + "/influence");
        assertThat(post(chartUrl() + "/relationships", values, ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("That is known already", "value=\"BLOCKS\" selected", "value=\"4\" selected");
        assertThat(post(chartUrl() + "/relationships", Map.of("note", "old rivals"), ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("old rivals");
    }

    @Test
    void placesAndRelationshipsAreTold() {
        post(chartUrl() + "/placeholders", Map.of("title", "CFO"), ALICE);
        remove(placeholder(), 0, ALICE);
        var values = Map.of("fromId", chief.toString(), "toId", head.toString(), "kind", "BLOCKS", "strength", "4");
        post(chartUrl() + "/relationships", values, ALICE);
        assertThat(get("/accounts/" + account + "/activity", ALICE))
                .bodyText()
                .contains("Places to fill", "CFO", "Relationships", "Chief blocks Head");
        assertThat(get("/contacts/" + head + "/activity", ALICE)).bodyText().contains("Chief blocks Head");
    }

    @Test
    void aDropAnswersWithTheChartAndWhatStandsAgainstIt() {
        var values = Map.of("person", head.toString(), "superior", chief.toString(), "version", "0");
        assertThat(post(chartUrl() + "/drops", values, CHARLIE)).hasStatus(403);
        assertThat(post(chartUrl() + "/drops", values, ALICE)).hasRedirectedUrl(chartUrl());
        assertThat(superior(head)).isEqualTo(chief);
        assertThat(post(chartUrl() + "/drops", values, ALICE)).hasRedirectedUrl(chartUrl());
        assertThat(get(chartUrl() + "/lookup?q=hea", ALICE))
                .bodyText()
                .contains("Head")
                .doesNotContain("Chief");
    }

    private OrgPlaceholder placeholder() {
        var chart = charts.of(account, cast.viewer(ALICE));
        return Stream.concat(chart.loose().stream(), chart.trees().stream().flatMap(tree -> tree.reports().stream()))
                .map(OrgNode::placeholder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private void place(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        book.contact(ContactDetails.of(null, name, null, new Affiliation(account, null, null, from, to, true)), ALICE);
    }

    private @Nullable ContactId superior(ContactId person) {
        return contacts.find(person, cast.viewer(ALICE)).details().reportsTo();
    }

    private String chartUrl() {
        return "/accounts/" + account + "/org-chart";
    }

    private String superiorUrl(ContactId person) {
        return chartUrl() + "/people/" + person + "/superior";
    }

    private String placeUrl(OrgPlaceholder place) {
        return chartUrl() + "/placeholders/" + place.id();
    }

    private MvcTestResult place(ContactId person, @Nullable ContactId superior, long version, Part by) {
        var under = superior == null ? "" : superior.toString();
        return post(superiorUrl(person), Map.of("superiorId", under, "version", Long.toString(version)), by);
    }

    private MvcTestResult fill(OrgPlaceholder place, ContactId person, long version, Part by) {
        var values = Map.of("contactId", person.toString(), "version", Long.toString(version));
        return post(placeUrl(place) + "/holder", values, by);
    }

    private MvcTestResult remove(OrgPlaceholder place, long version, Part by) {
        return post(placeUrl(place) + "/removal", Map.of("version", Long.toString(version)), by);
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
