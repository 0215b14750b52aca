package com.quorumcrm.leads.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.leads.GivenLeads;
import com.quorumcrm.leads.LeadId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class LeadApiTests {

    private static final String PATH = "/api/v1/leads";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GivenLeads given;

    @Autowired
    private Cast cast;

    @Test
    void createsALeadAndAnswersIt() {
        assertThat(post("", """
                {"firstName":"Ana","lastName":"Lima","company":"Lima","email":"ana@lima.example","employees":40,"source":"Website",
                 "channel":"referral","utmSource":"news","externalIds":{}}""", ALICE))
                .hasStatus(HttpStatus.CREATED)
                .hasHeader("ETag", "\"0\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                {"name":"Ana Lima","company":"Lima","employees":40,"channel":"referral","utmSource":"news","status":"new","score":0,
                 "ownerEmail":"%s","version":0,"accountId":null}""".formatted(cast.email(ALICE)));
    }

    @Test
    void tellsWhatIsWrongByItsProperty() {
        assertThat(post("", "{\"email\":\"nobody\"}", ALICE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("\"field\":\"email\"");
        assertThat(post("", "{\"shoeSize\":4}", ALICE)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("", "{\"lastName\":\"x\",\"channel\":\"pigeon\"}", ALICE))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aPatchNeedsTheVersionItWasMadeOn() {
        var id = given.lead("Patched", ALICE);
        assertThat(patch(id, null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(patch(id, "\"7\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(patch(id, "\"0\""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"lastName\":\"Patched\",\"campaign\":\"Autumn\",\"version\":1}");
    }

    @Test
    void theIdOfAnotherSystemFindsItAgain() {
        var path = "/by-external-id/erp/" + System.nanoTime();
        assertThat(put(path, "{\"lastName\":\"From elsewhere\"}")).hasStatus(HttpStatus.CREATED);
        assertThat(put(path, "{\"title\":\"CFO\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"lastName\":\"From elsewhere\",\"title\":\"CFO\"}");
    }

    @Test
    void anAttemptSaysWhenTheNextOneIs() {
        var id = given.lead("Called", ALICE);
        assertThat(post("/" + id + "/attempts", "{\"outcome\":\"voicemail\",\"note\":\"Asked to call\"}", ALICE))
                .hasStatus(HttpStatus.CREATED)
                .bodyText()
                .contains("\"nextAt\":\"");
        assertThat(post("/" + id + "/attempts", "{\"outcome\":\"callBack\"}", ALICE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/" + id + "/attempts", "{\"outcome\":\"shouted\"}", ALICE))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post("/" + id + "/attempts", "{\"outcome\":\"spoke\"}", CHARLIE))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void convertingTwiceAnswersTheSame() throws Exception {
        var id = given.lead("Converted", ALICE);
        var first = post("/" + id + "/convert", "{\"accountId\":null,\"contactId\":null,\"opportunity\":null}", ALICE);
        assertThat(first).hasStatusOk().bodyText().contains("\"contactId\":\"");
        var again = post("/" + id + "/convert", "{}", ALICE);
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(post("/" + id + "/convert/undo", "{}", ALICE)).hasStatus(HttpStatus.NO_CONTENT);
    }

    private MvcTestResult post(String path, String body, Cast.Part who) {
        return mvc.post()
                .uri(PATH + path)
                .with(cast.token(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String path, String body) {
        return mvc.put()
                .uri(PATH + path)
                .with(cast.token(ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult patch(LeadId id, @Nullable String version) {
        var request = mvc.patch()
                .uri(PATH + "/" + id)
                .with(cast.token(ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"campaign\":\"Autumn\"}");
        return (version == null ? request : request.header("If-Match", version)).exchange();
    }
}
