package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.ApiRequests;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.contacts.DecisionRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who decides at a company, and who keeps the gate. */
@IntegrationTest
class DecisionRoleTests extends ApiRequests {

    private static final String POWERFUL = "{\"decisionPower\":\"decides\",\"gatekeeper\":true}";

    @Autowired
    private ContactQuery query;

    private AccountId account;
    private ContactId contact;

    DecisionRoleTests() {
        super("/api/v1/contacts");
    }

    @BeforeEach
    void somebodyOfWhomNothingIsKnown() {
        account = book.account("Deciding", ALICE);
        contact = book.contact("Power", account, ALICE);
    }

    @Test
    void nothingIsKnownUntilSomebodySaysIt() {
        assertThat(get("/" + contact, ALICE))
                .bodyJson()
                .isLenientlyEqualTo("{\"decisionPower\":\"unknown\",\"gatekeeper\":false}");
        assertThat(page("/contacts/" + contact)).bodyText().doesNotContain("ti-gavel");
        assertThat(patch(contact, "\"0\"", POWERFUL, ALICE)).bodyJson().isLenientlyEqualTo(POWERFUL);
        assertThat(patch(contact, "\"1\"", "{\"decisionPower\":null}", ALICE))
                .bodyJson()
                .isLenientlyEqualTo("{\"decisionPower\":\"unknown\",\"gatekeeper\":true}");
        assertThat(patch(contact, "\"2\"", "{\"decisionPower\":\"rules\"}", ALICE))
                .hasStatus(400)
                .bodyText()
                .contains("decisionPower");
    }

    @Test
    void whatIsKnownStandsWhereThePersonDoes() {
        patch(contact, "\"0\"", POWERFUL, ALICE);
        for (var path : List.of(
                "/contacts/" + contact,
                "/accounts/" + account,
                "/accounts/" + account + "/org-chart",
                "/contacts?columns=name,decisionPower&accountId=" + account)) {
            assertThat(page(path)).hasStatusOk().bodyText().contains("Decides", "Gatekeeper");
        }
        assertThat(page("/contacts/" + contact + "/activity"))
                .bodyText()
                .contains("Decision power", "Not known yet", "Decides");
    }

    @Test
    void aListCanBeNarrowedToIt() {
        patch(contact, "\"0\"", POWERFUL, ALICE);
        book.contact("Powerless", account, ALICE);
        assertThat(names("decisionPower=decides")).containsExactly("Power");
        assertThat(names("decisionPower=decides&decisionPower=unknown")).containsExactly("Power", "Powerless");
        assertThat(names("gatekeeper=true")).containsExactly("Power");
        assertThat(names("gatekeeper=false")).containsExactly("Powerless");
        assertThat(get("?gatekeeper=perhaps", ALICE)).hasStatus(400);
    }

    @Test
    void theFormKeepsBoth() {
        assertThat(page("/contacts/" + contact + "/edit")).bodyText().contains("decisionPower", "gatekeeper");
        var saved = mvc.post()
                .uri("/contacts/" + contact)
                .with(cast.as(ALICE))
                .with(csrf())
                .param("lastName", "Power")
                .param("decisionPower", "recommends")
                .param("gatekeeper", "true")
                .param("version", "0")
                .exchange();
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(role()).isEqualTo(new DecisionRole(DecisionPower.RECOMMENDS, true));
        assertThat(page("/contacts/" + contact + "/edit"))
                .bodyText()
                .containsPattern("value=\"recommends\"[^>]*selected")
                .containsPattern("name=\"gatekeeper\"[^>]*checked");
    }

    @Test
    void theyAreChangedWhereTheyStand() {
        assertThat(page(fact("gatekeeper"))).bodyText().contains("type=\"checkbox\"", "name=\"value\"");
        assertThat(change("gatekeeper", "true", 0)).hasStatusOk().bodyText().contains("Yes");
        assertThat(change("decisionPower", "informed", 1))
                .hasStatusOk()
                .bodyText()
                .contains("Is informed");
        assertThat(role()).isEqualTo(new DecisionRole(DecisionPower.INFORMED, true));
        assertThat(change("gatekeeper", "", 2)).bodyText().contains("No");
        assertThat(change("decisionPower", "", 3)).bodyText().contains("Not known yet");
        assertThat(role()).isEqualTo(DecisionRole.UNKNOWN);
    }

    private DecisionRole role() {
        return query.find(contact, cast.viewer(ALICE)).details().role();
    }

    private String fact(String key) {
        return "/contacts/" + contact + "/facts/" + key;
    }

    private MvcTestResult change(String key, String value, long version) {
        return mvc.post()
                .uri(fact(key))
                .with(cast.as(ALICE))
                .with(csrf())
                .param("value", value)
                .param("version", Long.toString(version))
                .exchange();
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(cast.as(ALICE)).exchange();
    }

    private List<String> names(String query) {
        return read(get("?accountId=" + account + "&" + query, ALICE), "$.items[*].lastName");
    }
}
