package com.quorumcrm.bulk.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.opportunities.GivenDeals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Bulk edits on pages and in the API. */
@IntegrationTest
class BulkPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Test
    void rowsArePickedAndEditedTogether() {
        var deal = given.deal(ALICE);
        var query = "account=" + given.see(deal).accountId();
        assertThat(get("/opportunities?" + query, ALICE))
                .bodyText()
                .contains(query + "&amp;select=true", "class=\"pick\"");
        assertThat(get("/opportunities?" + query + "&select=true", ALICE))
                .bodyText()
                .contains("form=\"bulk\"", "value=\"" + deal + "\"", "name=\"query\" value=\"" + query + "\"");
        assertThat(get("/opportunities?owner=all", ED)).bodyText().doesNotContain("class=\"pick\"");
        assertThat(send("/bulk-edits/selection", ALICE, "ids", deal.toString()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"ids\" value=\"" + deal + "\"", "name=\"stageId\"");
        assertThat(send("/bulk-edits", ALICE, "ids", deal.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Say what to change", deal.toString());
        var prepared = send("/bulk-edits", ALICE, "ids", deal.toString(), "nextStep", "Call them");
        var page = prepared.getResponse().getRedirectedUrl();
        assertThat(get(page, ALICE)).hasStatusOk().bodyText().contains("Call them");
        assertThat(get(page, CHARLIE)).hasStatus(404);
        assertThat(get(page + "/progress", ALICE)).hasStatusOk();
        assertThat(get("/bulk-edits", ALICE)).hasStatusOk().bodyText().contains(page);
        assertThat(send("/bulk-edits/selection", ED, "ids", deal.toString())).hasStatus(403);
    }

    @Test
    void theApiPreparesAndTells() {
        var deal = given.deal(ALICE);
        var body = "{\"type\":\"opportunities\",\"ids\":[\"%s\"],\"set\":{\"nextStep\":\"Call\"}}".formatted(deal);
        assertThat(api(body, ALICE)).hasStatus(202).bodyJson().isLenientlyEqualTo("""
                {"type":"opportunities","set":{"nextStep":"Call"},"records":[{"id":"%s"}]}""".formatted(deal));
        assertThat(api(body, ED)).hasStatus(403);
        assertThat(api("{\"type\":\"teams\"}", ALICE)).hasStatus(400);
        assertThat(api(
                        "{\"type\":\"opportunities\",\"filter\":{\"nonsense\":[\"1\"]},\"set\":{\"nextStep\":\"x\"}}",
                        ALICE))
                .hasStatus(400);
    }

    private MvcTestResult get(String path, Part by) {
        return mvc.get().uri(path).with(cast.as(by)).exchange();
    }

    private MvcTestResult send(String path, Part by, String... pairs) {
        var request = mvc.post().uri(path).with(cast.as(by)).with(csrf()).param("list", "opportunities");
        for (var i = 0; i < pairs.length; i += 2) {
            request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult api(String body, Part by) {
        return mvc.post()
                .uri("/api/v1/bulk-edits")
                .with(cast.token(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
