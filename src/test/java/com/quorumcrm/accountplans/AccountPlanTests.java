package com.quorumcrm.accountplans;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is to become of a company. */
@IntegrationTest
class AccountPlanTests {

    private static final Map<String, String> GOAL =
            Map.of("title", "Twice the share", "measure", "Share of budget", "target", "40 %", "dueOn", "2027-03-31");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    AccountPlanQuery plans;

    @Autowired
    JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void aCompany() {
        account = book.account("Planned", ALICE);
    }

    @Test
    void aPlanGrowsFromNothing() {
        assertThat(get("", ALICE)).hasStatusOk().bodyText().contains("Nothing is planned yet", "Add a goal");
        assertThat(post("/goals", GOAL, ALICE)).hasRedirectedUrl(url());
        var goal = item();
        assertThat(post(
                        "/initiatives",
                        Map.of("title", "Run a pilot", "goalId", goal.id().toString()),
                        ALICE))
                .hasStatus3xxRedirection();
        post("/risks", Map.of("title", "Budget freeze", "likelihood", "high", "mitigation", "Start in January"), ALICE);
        assertThat(get("", ALICE))
                .bodyText()
                .contains("Twice the share", "40 %", "Run a pilot", "Budget freeze", "High", "Start in January");
        assertThat(post("/goals/" + goal.id(), Map.of("title", "All of it", "version", "0", "state", "reached"), ALICE))
                .hasStatus3xxRedirection();
        assertThat(post("/goals/" + goal.id(), Map.of("title", "Late", "version", "0"), ALICE))
                .hasStatus(409);
        assertThat(get("?edit=" + goal.id(), ALICE)).bodyText().contains("value=\"All of it\"");
        assertThat(post("/goals/" + goal.id() + "/removal", Map.of("version", "1"), ALICE))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/accounts/" + account + "/activity").with(cast.as(ALICE)))
                .bodyText()
                .contains("Plan: goals", "Twice the share (open)", "Plan: risks");
    }

    @Test
    void theNextReviewBecomesATaskOfTheOwner() {
        var day = LocalDate.of(2027, 1, 15);
        assertThat(post("", Map.of("summary", "Grow", "reviewOn", day.toString()), BOB))
                .hasRedirectedUrl(url());
        assertThat(openTasks()).isEqualTo(1);
        post("", Map.of("summary", "Grow", "reviewOn", day.plusDays(7).toString(), "version", "0"), BOB);
        assertThat(openTasks()).isEqualTo(1);
        assertThat(plans.of(account, cast.viewer(ALICE)).reviewOn()).isEqualTo(day.plusDays(7));
        post("", Map.of("summary", "Grow", "version", "1"), BOB);
        assertThat(openTasks()).isZero();
    }

    @Test
    void whatWasTypedComesBack() {
        assertThat(post("/goals", Map.of("title", "", "measure", "Share of budget", "dueOn", "soon"), ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("Share of budget", "value=\"soon\"", "aria-invalid=\"true\"");
        assertThat(post("", Map.of("summary", "x".repeat(4001)), ALICE))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(4001));
        assertThat(post("/risks", Map.of("title", "Risk", "state", "reached"), ALICE))
                .hasStatus(422);
    }

    @Test
    void whoMayReadTheCompanyReadsThePlanAndWhoMayChangeItChangesIt() {
        post("/goals", GOAL, ALICE);
        var goal = item();
        assertThat(get("", CHARLIE))
                .hasStatusOk()
                .bodyText()
                .contains("Twice the share")
                .doesNotContain("Add a goal");
        for (var part : new Part[] {CHARLIE, ED}) {
            assertThat(post("", Map.of("summary", "No"), part)).hasStatus(403);
            assertThat(post("/goals", GOAL, part)).hasStatus(403);
            assertThat(post("/goals/" + goal.id(), GOAL, part)).hasStatus(403);
            assertThat(post("/goals/" + goal.id() + "/removal", Map.of("version", "0"), part))
                    .hasStatus(403);
        }
        book.whileAccountsArePrivate(() -> {
            assertThat(get("", CHARLIE)).hasStatus(404);
            assertThat(post("/goals", GOAL, CHARLIE)).hasStatus(404);
        });
        assertThat(post("/wishes", GOAL, ALICE)).hasStatus(404);
        assertThat(post("/risks/" + goal.id(), GOAL, ALICE)).hasStatus(404);
    }

    @Test
    void theApiReadsAndChangesIt() {
        var path = "/api/v1" + url();
        assertThat(mvc.patch()
                        .uri(path)
                        .header("If-Match", "\"0\"")
                        .with(cast.token(ALICE))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"summary\":\"Grow\"}"))
                .hasStatusOk();
        assertThat(send(path + "/risks", "{\"title\":\"Freeze\",\"impact\":\"high\"}"))
                .hasStatus(201);
        assertThat(send(path + "/risks", "{\"title\":\"Freeze\",\"weight\":1}")).hasStatus(400);
        assertThat(mvc.get().uri(path).with(cast.token(ALICE)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"summary":"Grow","risks":[{"title":"Freeze","impact":"high","likelihood":"medium","state":"open","version":0}]}""");
        var item = path + "/risks/" + item().id();
        assertThat(mvc.delete().uri(item).with(cast.token(ALICE))).hasStatus(428);
        assertThat(mvc.delete().uri(item).header("If-Match", "\"0\"").with(cast.token(ALICE)))
                .hasStatus(204);
    }

    private PlanItemView item() {
        return plans.of(account, cast.viewer(ALICE)).items().getFirst();
    }

    private int openTasks() {
        return jdbc.sql("""
                        select count(*) from activity a join activity_link l on l.activity_id = a.id
                        where l.record_id = :account and l.open and a.assignee_id = :alice""")
                .param("account", account.id())
                .param("alice", cast.id(ALICE).id())
                .query(Integer.class)
                .single();
    }

    private String url() {
        return "/accounts/" + account + "/plan";
    }

    private MvcTestResult get(String more, Part by) {
        return mvc.get().uri(url() + more).with(cast.as(by)).exchange();
    }

    private MvcTestResult post(String more, Map<String, String> values, Part by) {
        var request = mvc.post().uri(url() + more).with(cast.as(by)).with(csrf());
        values.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult send(String path, String body) {
        return mvc.post()
                .uri(path)
                .with(cast.token(ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
