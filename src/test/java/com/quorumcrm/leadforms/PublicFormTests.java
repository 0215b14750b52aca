package com.quorumcrm.leadforms;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.leads.LeadListQuery;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.opportunities.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class PublicFormTests {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

    @Autowired
    private PublicForms forms;

    @Autowired
    private LeadFormQuery query;

    @Autowired
    private LeadListQuery leads;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester mvc;

    private final String source = "Form " + System.nanoTime();

    @BeforeEach
    void timeStands() {
        clock.setTo("2026-11-25T09:00:00Z");
    }

    @Test
    void whatIsSentBecomesALeadWithWhereItCameFrom() throws Exception {
        var form = form(null);
        var page = mvc.get()
                .uri("/f/" + form.token() + "?utm_source=news&utm_campaign=spring")
                .header("Referer", "https://blog.example/post")
                .exchange();
        clock.advance(Duration.ofSeconds(20));
        assertThat(send(
                        form,
                        stamp(page),
                        "ana@lima.example",
                        Map.of(
                                "agreed",
                                "true",
                                "utm_source",
                                "news",
                                "utm_campaign",
                                "spring",
                                "referrer",
                                "https://blog.example/post",
                                "message",
                                "<script>alert(1)</script>")))
                .hasStatusOk()
                .bodyText()
                .contains("We thank you");
        var lead = received().getFirst();
        assertThat(lead.person().email()).isEqualTo("ana@lima.example");
        assertThat(lead.origin().utmSource()).isEqualTo("news");
        assertThat(lead.origin().campaign()).isEqualTo("spring");
        assertThat(lead.origin().referrerUrl()).isEqualTo("https://blog.example/post");
        assertThat(lead.details().consent().text()).isEqualTo("You may write to me");
        assertThat(lead.details().consent().at()).isEqualTo(clock.instant());
        assertThat(lead.ownerId()).isEqualTo(cast.id(ALICE));
        assertThat(page.getResponse().getContentAsString()).contains("value=\"https://blog.example/post\"");
        assertThat(page.getResponse().getCookies()).as("no session is made").isEmpty();
    }

    @Test
    void theSamePageSentTwiceComesInOnce() throws Exception {
        var form = form(null);
        var stamp = stamp(show(form));
        clock.advance(Duration.ofSeconds(20));
        send(form, stamp, "once@lima.example", Map.of("agreed", "true"));
        assertThat(send(form, stamp, "once@lima.example", Map.of("agreed", "true")))
                .hasStatusOk();
        assertThat(received()).hasSize(1);
    }

    @Test
    void machinesAreThankedAndLeaveNothing() throws Exception {
        var form = form(null);
        var stamp = stamp(show(form));
        clock.advance(Duration.ofSeconds(20));
        assertThat(send(form, stamp, "bot@lima.example", Map.of("agreed", "true", "fax_number", "1")))
                .hasStatusOk();
        assertThat(received()).isEmpty();
    }

    @Test
    void whatIsWrongComesBackWithEverythingThatWasTyped() throws Exception {
        var form = form(null);
        var stamp = stamp(show(form));
        assertThat(send(form, stamp, "soon@lima.example", Map.of("agreed", "true")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("soon@lima.example");
        clock.advance(Duration.ofSeconds(20));
        assertThat(send(form, stamp, "no address", Map.of("message", "\"><b>typed</b>")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("no address", "&lt;b&gt;typed&lt;/b&gt;", "aria-invalid");
        assertThat(send(form, "made.up.stamp", "up@lima.example", Map.of("agreed", "true")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(form, stamp, "x".repeat(5000) + "@lima.example", Map.of("agreed", "true")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(received()).isEmpty();
    }

    @Test
    void tooManyFromOneAddressAreRefused() throws Exception {
        var form = form(null);
        var status = 0;
        for (int i = 0; i < 7 && status != 429; i++) {
            var stamp = stamp(show(form));
            clock.advance(Duration.ofSeconds(5));
            status = send(form, stamp, "many" + i + "@lima.example", Map.of("agreed", "true"))
                    .getResponse()
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
        assertThat(received()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void onlyNamedSitesMayEmbedIt() {
        var nowhere = show(form(null)).getResponse();
        assertThat(nowhere.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        var site = show(form("https://www.example.com")).getResponse();
        assertThat(site.getHeader("Content-Security-Policy"))
                .contains("frame-ancestors 'self' https://www.example.com")
                .contains("script-src 'self'");
        assertThat(site.getHeader("X-Frame-Options")).isNull();
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> form("https://a.example; script-src *"));
    }

    @Test
    void aRevokedAddressLeadsNowhere() {
        var form = form(null);
        forms.revoke(form.id(), cast.viewer(OLGA));
        assertThat(show(form)).hasStatus(HttpStatus.NOT_FOUND);
        forms.open(form.id(), cast.viewer(OLGA));
        assertThat(query.find(form.id(), cast.viewer(OLGA)).token()).isNotEqualTo(form.token());
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> query.all(cast.viewer(ALICE)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> forms.revoke(form.id(), cast.viewer(ALICE)));
    }

    private LeadFormView form(@Nullable String embedders) {
        var id = forms.add(
                new FormDetails(
                        "Contact",
                        "Talk to us",
                        null,
                        Set.of(FormField.LAST_NAME, FormField.EMAIL, FormField.MESSAGE),
                        Set.of(FormField.EMAIL),
                        "You may write to me",
                        true,
                        source,
                        null,
                        Channel.DIRECT,
                        "We thank you",
                        cast.id(ALICE),
                        embedders),
                cast.viewer(OLGA));
        return query.find(id, cast.viewer(OLGA));
    }

    private MvcTestResult show(LeadFormView form) {
        return mvc.get().uri("/f/" + form.token()).exchange();
    }

    private MvcTestResult send(LeadFormView form, String stamp, String email, Map<String, String> more) {
        var request = mvc.post().uri("/f/" + form.token()).param("stamp", stamp).param("email", email);
        more.forEach(request::param);
        return request.exchange();
    }

    private static String stamp(MvcTestResult page) throws Exception {
        var found = STAMP.matcher(page.getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<LeadView> received() {
        var asked = Map.of("source", new String[] {source});
        return leads.list(LeadListQuery.DEFINITION.read(asked), cast.viewer(OLGA))
                .rows();
    }
}
