package com.quorumcrm.fields.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.identity.Access;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Custom fields of deals, wherever deals are written and read. */
@IntegrationTest
class DealFieldsTests {

    private static final String API = "/api/v1/opportunities";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenFields given;

    @Autowired
    GivenDeals deals;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void aFormTakesEveryTypeAndComesBackWithWhatWasTyped() {
        var text = given.of(
                RecordKind.OPPORTUNITY, GivenFields.details(FieldType.TEXT).explained("As in the contract"));
        var money = given.of(FieldType.MONEY);
        var colours = given.of(FieldType.CHOICES);
        var site = given.of(FieldType.LINK);
        var deal = deals.deal(ALICE);
        var form = mvc.post()
                .uri("/opportunities/" + deal)
                .with(cast.alice())
                .with(csrf())
                .param("accountId", deals.see(deal).accountId().toString())
                .param("name", "Deal")
                .param(text.name(), "<b>bold</b>")
                .param(money.name(), "1,234.5")
                .param(money.name() + ".currency", "EUR")
                .param(colours.name(), "", "red", "greenDark");
        assertThat(form.param(site.name(), "javascript:alert(1)").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("&lt;b&gt;bold&lt;/b&gt;", "value=\"1,234.5\"", "javascript:alert(1)", "As in the contract")
                .contains("aria-invalid=\"true\"")
                .containsPattern("value=\"greenDark\"\\s+checked");
        var mended = mvc.post()
                .uri("/opportunities/" + deal)
                .with(cast.alice())
                .with(csrf())
                .param("accountId", deals.see(deal).accountId().toString())
                .param("name", "Deal")
                .param(text.name(), "<b>bold</b>")
                .param(money.name(), "1,234.5")
                .param(money.name() + ".currency", "EUR")
                .param(colours.name(), "", "red", "greenDark")
                .param(site.name(), "https://example.com/?a=1");
        assertThat(mended.exchange()).hasStatus3xxRedirection();
        assertThat(page(deal, ALICE))
                .bodyText()
                .contains("&lt;b&gt;bold&lt;/b&gt;", "€1,234.50", "Red, Green, dark", "https://example.com/?a=1")
                .doesNotContain("<b>bold");
        assertThat(page(deal, OLGA)).bodyText().contains("€1,234.50");
    }

    @Test
    void aFactIsChangedWhereItStands() {
        var deal = deals.deal(ALICE);
        var hidden = deals.deal(ALICE);
        var day = given.of(
                RecordKind.OPPORTUNITY,
                GivenFields.details(FieldType.DATE).needed().only(List.of("new-business")));
        assertThat(fact(deal, day, "2027-01-31")).hasStatusOk().bodyText().contains("2027");
        assertThat(fact(deal, day, "31 January")).hasStatus(422).bodyText().contains("31 January", "must be a date");
        assertThat(fact(deal, day, "")).hasStatus(422);
        deals.grant(deal, CHARLIE, Access.READ);
        assertThat(mvc.post()
                        .uri(factUrl(deal, day))
                        .with(cast.charlie())
                        .with(csrf())
                        .param(day.name(), "2027-02-01"))
                .hasStatus(403);
        assertThat(mvc.get().uri(factUrl(hidden, day)).with(cast.charlie())).hasStatus(404);
    }

    @Test
    void theApiReadsAndMergesThem() {
        var number = given.of(FieldType.NUMBER);
        var yes = given.of(FieldType.YES_NO);
        var account = deals.account(ALICE);
        var made = mvc.post()
                .uri(API)
                .with(cast.token(ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                {"accountId":"%s","name":"Deal","customFields":{"%s":12.50,"%s":true}}""".formatted(account, number.key(), yes.key()))
                .exchange();
        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.customFields." + number.key())
                .isEqualTo(12.5);
        var url = made.getResponse().getHeader("Location");
        assertThat(patch(url, 0, "{\"customFields\":{\"%s\":null}}".formatted(yes.key())))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.customFields." + yes.key())
                .extractingPath("$.customFields." + number.key())
                .isEqualTo(12.5);
        assertThat(patch(url, 1, "{\"customFields\":{\"shoeSize\":1}}"))
                .hasStatus(400)
                .bodyText()
                .contains("customFields.shoeSize");
        assertThat(patch(url, 1, "{\"customFields\":[]}")).hasStatus(400);
        assertThat(patch(url, 1, "{\"customFields\":{\"%s\":\"many\"}}".formatted(number.key())))
                .hasStatus(422)
                .bodyText()
                .contains(number.name());
        assertThat(mvc.get().uri(API + "?" + number.name() + "=12.5").with(cast.token(ALICE)))
                .bodyText()
                .contains(url.substring(API.length() + 1));
        assertThat(mvc.get().uri(API + "?customFields.shoeSize=1").with(cast.token(ALICE)))
                .hasStatus(400)
                .bodyText()
                .contains("customFields.shoeSize");
    }

    @Test
    void anAccountThatOneMayNotSeeIsNothing() {
        var partner = given.of(FieldType.ACCOUNT);
        jdbc.sql("update organisation set accounts_readable = 'PRIVATE'").update();
        try {
            var hidden = deals.account(CHARLIE);
            var deal = deals.deal(ALICE);
            assertThat(patch(
                            API + "/" + deal, 0, "{\"customFields\":{\"%s\":\"%s\"}}".formatted(partner.key(), hidden)))
                    .hasStatus(422);
            assertThat(patchAs(
                            OLGA,
                            API + "/" + deal,
                            0,
                            "{\"customFields\":{\"%s\":\"%s\"}}".formatted(partner.key(), hidden)))
                    .hasStatusOk();
            assertThat(mvc.get().uri(API + "/" + deal).with(cast.token(ALICE)))
                    .bodyText()
                    .doesNotContain(hidden.toString());
            assertThat(page(deal, ALICE)).bodyText().doesNotContain(hidden.toString());
            assertThat(mvc.get().uri(API + "?" + partner.name() + "=" + hidden).with(cast.token(ALICE)))
                    .bodyText()
                    .doesNotContain(deal.toString());
            assertThat(fact(deal, partner, "")).hasStatusOk();
            assertThat(mvc.get().uri(API + "/" + deal).with(cast.token(OLGA)))
                    .bodyText()
                    .contains(hidden.toString());
        } finally {
            jdbc.sql("update organisation set accounts_readable = 'EVERYONE'").update();
        }
    }

    @Test
    void listsShowAndFilterThemAndFilesHoldThem() {
        var field = given.choice(RecordKind.OPPORTUNITY, "Tender", "Committee");
        var tender = deals.deal(ALICE);
        var other = deals.deal(ALICE);
        patch(API + "/" + tender, 0, "{\"customFields\":{\"%s\":\"tender\"}}".formatted(field.key()));
        var url = "/opportunities?owner=me&columns=name," + field.name() + "&" + field.name() + "=tender";
        assertThat(mvc.get().uri(url).with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains(tender.toString(), "<td>Tender</td>", field.label())
                .doesNotContain("/opportunities/" + other);
        var file = mvc.get()
                .uri("/opportunities.csv?owner=me&" + field.name() + "=tender")
                .with(cast.alice())
                .exchange();
        assertThat(file)
                .bodyText()
                .contains(field.label(), "Tender", tender.toString())
                .doesNotContain(other.toString());
    }

    @Test
    void theHistoryTellsEachByItsLabel() {
        var field = given.choice(RecordKind.OPPORTUNITY, "Tender", "Committee");
        var money = given.of(FieldType.MONEY);
        var deal = deals.deal(ALICE);
        patch(API + "/" + deal, 0, """
                {"customFields":{"%s":"tender","%s":{"amount":"5","currency":"EUR"}}}""".formatted(field.key(), money.key()));
        patch(API + "/" + deal, 1, "{\"customFields\":{\"%s\":\"committee\"}}".formatted(field.key()));
        assertThat(mvc.get().uri("/opportunities/" + deal + "/activity").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains(field.label(), "Tender", "Committee", money.label(), "5.00 EUR")
                .doesNotContain("custom_values");
    }

    @Test
    void theSearchLooksIntoFieldsThatAreMarked() {
        var marked = given.of(
                RecordKind.OPPORTUNITY, GivenFields.details(FieldType.TEXT).searched());
        var other = given.of(FieldType.TEXT);
        var deal = deals.deal(ALICE);
        patch(API + "/" + deal, 0, """
                {"customFields":{"%s":"PO \\"Élan\\" 4711","%s":"Unmarked 4712"}}""".formatted(marked.key(), other.key()));
        assertThat(mvc.get().uri("/search?q=\"elan\" 47").with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("/opportunities/" + deal);
        assertThat(mvc.get().uri("/search?q=Unmarked 4712").with(cast.alice()))
                .bodyText()
                .doesNotContain("/opportunities/" + deal);
        assertThat(mvc.get().uri("/search?q=\"elan\" 47").with(cast.charlie()))
                .bodyText()
                .doesNotContain("/opportunities/" + deal);
    }

    private String factUrl(OpportunityId deal, CustomField field) {
        return "/opportunities/" + deal + "/fields/" + field.key();
    }

    private MvcTestResult fact(OpportunityId deal, CustomField field, String value) {
        return mvc.post()
                .uri(factUrl(deal, field))
                .with(cast.alice())
                .with(csrf())
                .param(field.name(), value)
                .exchange();
    }

    private MvcTestResult page(OpportunityId deal, Part who) {
        return mvc.get().uri("/opportunities/" + deal).with(cast.as(who)).exchange();
    }

    private MvcTestResult patch(String url, int version, String body) {
        return patchAs(ALICE, url, version, body);
    }

    private MvcTestResult patchAs(Part who, String url, int version, String body) {
        return mvc.patch()
                .uri(url)
                .with(cast.token(who))
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
