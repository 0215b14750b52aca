package com.quorumcrm;

import static com.quorumcrm.Cast.Part.ADAM;
import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast.Part;
import com.quorumcrm.Routes.Route;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.leads.AddLead;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.leads.Leads;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.TokenScope;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Charlie's records are full of words that stand nowhere else; Alice asks for every page and API there is and must not meet one. */
@IntegrationTest
class SentinelTests {

    private static final String WORD = "Zqxsentinel";
    private static final String AMOUNT = "7654321";

    /** What a stranger might ask to get at them. */
    private static final List<String> QUESTIONS = List.of(
            "",
            "?q=" + WORD,
            "?q=zqxsentinal",
            "?owner=all",
            "?owner={owner}",
            "?owner=line:{owner}",
            "?ownerId={owner}",
            "?user={owner}",
            "?account={account}",
            "?accountId={account}",
            "?asOf=2100-01-01T00:00:00Z",
            "?period=2060-Q1",
            "?name=" + WORD);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Leads leads;

    @Autowired
    private Activities activities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ListableBeanFactory beans;

    private final Map<Part, String> bearers = new EnumMap<>(Part.class);

    @AfterEach
    void everybodyReadsAccountsAgain() {
        jdbc.sql("update organisation set accounts_readable = 'EVERYONE'").update();
    }

    @Test
    void aStrangerMeetsNoWordOfHiddenRecordsAnywhere() throws Exception {
        jdbc.sql("update organisation set accounts_readable = 'PRIVATE'").update();
        var account = account();
        var hidden = List.of(account.id(), deal(account), lead());

        assertThat(crawl(CHARLIE, account, hidden))
                .as("Charlie's own pages show them")
                .isNotEmpty();
        assertThat(crawl(ALICE, account, hidden)).isEmpty();
    }

    @Test
    void dealsStayHiddenOnAnAccountThatEverybodyReads() throws Exception {
        var account = accounts.open(
                new OpenAccount(AccountDetails.named("Open company", AccountType.CUSTOMER), null), cast.viewer(ADAM));
        var hidden = List.of(account.id(), deal(account), lead());

        assertThat(crawl(ALICE, account, hidden)).isEmpty();
    }

    @Test
    void aHiddenRecordIsAnsweredLikeOneThatDoesNotExist() throws Exception {
        jdbc.sql("update organisation set accounts_readable = 'PRIVATE'").update();
        var account = account();
        for (var id : List.of(account.id(), deal(account), lead())) {
            var none = UUID.randomUUID();
            for (var route : routes().filter(Route::hasVariables).toList()) {
                var there = ask(route, id, "", ALICE);
                var missing = ask(route, none, "", ALICE);
                assertThat(there.getStatus()).as(route + "").isEqualTo(missing.getStatus());
                assertThat(anonymous(there, id)).as(route + "").isEqualTo(anonymous(missing, none));
            }
        }
    }

    private List<String> crawl(Part who, AccountId account, List<UUID> ids) throws Exception {
        var met = new ArrayList<String>();
        for (var route : routes().toList()) {
            for (var id : route.hasVariables() ? ids : List.of(account.id())) {
                for (var question : route.hasVariables() ? List.of("") : QUESTIONS) {
                    var query = question.replace("{owner}", cast.id(CHARLIE).toString())
                            .replace("{account}", account.id().toString());
                    if (tells(ask(route, id, query, who), question)) {
                        met.add(route + query);
                    }
                }
            }
        }
        return met;
    }

    /** The question itself may be repeated to the one who asks it. */
    private static boolean tells(MockHttpServletResponse response, String question) throws Exception {
        var body = response.getContentAsString();
        var asked = question.contains(WORD);
        return body.contains(WORD + " deal")
                || body.contains(WORD + " company")
                || body.contains(WORD + " lead")
                || (!asked && body.contains(WORD))
                || body.replaceAll("[,.\\s\u00a0\u202f']", "").contains(AMOUNT);
    }

    private Stream<Route> routes() {
        return Routes.of(beans).stream().filter(route -> route.method().equals("GET"));
    }

    private MockHttpServletResponse ask(Route route, UUID id, String query, Part who) throws Exception {
        var path = route.path().replaceAll("\\{[^}]+}", id.toString()) + query;
        var request = MockMvcRequestBuilders.get(URI.create(path));
        if (route.isApi()) {
            request.accept(MediaType.APPLICATION_JSON).header("Authorization", "Bearer " + token(who));
        } else {
            request.accept(MediaType.TEXT_HTML).with(cast.as(who));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String token(Part who) {
        return bearers.computeIfAbsent(who, part -> {
            var viewer = cast.viewer(part);
            return tokens.make("sentinel", TokenScope.offeredTo(viewer), viewer);
        });
    }

    /** Without what differs from one request to the next. */
    private static String anonymous(MockHttpServletResponse response, UUID id) throws Exception {
        return response.getContentAsString()
                .replace(id.toString(), "ID")
                .replaceAll("(_csrf\"[^>]*(?:content|value)=\")[^\"]+", "$1")
                .replace(String.valueOf(response.getHeader("X-Request-Id")), "REFERENCE");
    }

    private AccountId account() {
        return accounts.open(
                new OpenAccount(AccountDetails.named(WORD + " company", AccountType.CUSTOMER), null),
                cast.viewer(CHARLIE));
    }

    private UUID lead() {
        var details = LeadDetails.of(
                        new LeadPerson("Lead", WORD + " lead", null, "lead@zqx.example", null, null, null),
                        LeadCompany.named(WORD + " lead company"),
                        LeadOrigin.of(WORD + " lead source", WORD + " lead campaign"))
                .saying(WORD + " lead message");
        return leads.add(new AddLead(details, null), cast.viewer(CHARLIE)).id();
    }

    private UUID deal(AccountId account) {
        var details = OpportunityDetails.of(account, WORD + " deal")
                .worth(Money.of(AMOUNT, "USD"))
                .closing(LocalDate.of(2060, 2, 3));
        var deal = opportunities.open(OpenOpportunity.with(details), cast.viewer(CHARLIE));
        activities.add(
                AddActivity.planned(
                        ActivityDetails.of(ActivityType.TASK, WORD + " task").due(LocalDate.of(2060, 2, 3), null),
                        Set.of(deal.ref())),
                cast.viewer(CHARLIE));
        return deal.id();
    }
}
