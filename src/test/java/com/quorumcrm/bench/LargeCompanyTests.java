package com.quorumcrm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.MoveAccount;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.activities.GivenHistory;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.PlaceUnder;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Three hundred people at one company, a thousand companies in one hierarchy and ten thousand entries in one history stay
 * within what a record may take.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "quorum.demo.enabled=true")
@ContextConfiguration(initializers = StatementCounter.class)
@ActiveProfiles("test")
class LargeCompanyTests {

    private static final int PEOPLE = 300;
    private static final int COMPANIES = 1000;
    private static final int ENTRIES = 10_000;
    private static final int SPAN = 6;
    private static final int SAMPLES = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private StatementCounter counter;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private GivenHistory history;

    private Browser browser;
    private Viewer rep;

    void signIn() {
        var actor = new Actors(jdbc).reps(1).getFirst();
        rep = viewers.find(new UserId(actor.id())).orElseThrow();
        browser = Browser.signedIn(URI.create("http://127.0.0.1:" + port), actor.email(), "ridgeline-demo");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void anOrgChartOfThreeHundredOpensLikeAnyRecord() {
        signIn();
        var account = account("Large", null);
        var people = new ArrayList<ContactId>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(person(number, account));
            if (number > 0) {
                contacts.place(new PlaceUnder(people.get(number), 0, people.get((number - 1) / SPAN)), rep);
            }
        }
        var path = "/accounts/" + account + "/org-chart";
        stays("org-chart of " + PEOPLE, path);
        stays("org-chart of " + PEOPLE + ", one part", path + "?under=" + people.get(1));
        stays("whom one reports to", path + "/people/" + people.get(40) + "/superior");
    }

    @Test
    void aChartInWhichNobodyIsPlacedDoesToo() {
        signIn();
        var account = account("Flat", null);
        for (int number = 0; number < PEOPLE; number++) {
            person(number, account);
        }
        stays("org-chart of %d, nobody placed".formatted(PEOPLE), "/accounts/" + account + "/org-chart");
    }

    @Test
    void aHierarchyOfAThousandOpensLikeAnyRecord() {
        signIn();
        var companies = new ArrayList<AccountId>();
        for (int number = 0; number < COMPANIES; number++) {
            companies.add(account("Holding " + number, number == 0 ? null : companies.get((number - 1) / SPAN)));
        }
        stays("hierarchy of " + COMPANIES, "/accounts/" + companies.getFirst() + "/hierarchy");
    }

    @Test
    void aHistoryOfTenThousandOpensLikeAnyRecord() {
        signIn();
        var account = account("Talkative", null);
        var usual = person(1, account);
        var rare = person(2, account);
        var colleague = new UserId(new Actors(jdbc).manager().id());
        history.of(account, usual, rare, rep.id(), colleague, ENTRIES);
        var path = "/accounts/" + account + "/activity";
        stays("timeline", "timeline of " + ENTRIES, path);
        stays("timeline", "the same, of one person", path + "?person=" + usual);
        stays("timeline", "the same, of a rare person", path + "?person=" + rare);
        stays("timeline", "the same, notes", path + "?show=note");
        stays("timeline", "the same, of one colleague", path + "?colleague=" + colleague);
        stays("timeline", "the same, of what was said", path + "?q=plant+98");
        stays("timeline", "the same, of what was never said", path + "?q=submarine");
    }

    private AccountId account(String name, @Nullable AccountId parent) {
        var id = accounts.open(new OpenAccount(AccountDetails.named(name, AccountType.CUSTOMER), null), rep);
        if (parent != null) {
            accounts.move(new MoveAccount(id, 0, parent), rep);
        }
        return id;
    }

    private ContactId person(int number, AccountId account) {
        var place = Affiliation.at(account, "Head of department number " + number);
        return contacts.add(
                new AddContact(ContactDetails.of("Maximilian", "Mustermann-" + number, null, place), null), rep);
    }

    private void stays(String what, String path) {
        stays("account", what, path);
    }

    private void stays(String budget, String what, String path) {
        var measured = new Measurement();
        for (int number = 0; number < SAMPLES * 2; number++) {
            var before = counter.count();
            var answer = browser.open(path);
            if (number >= SAMPLES) {
                measured.add(answer, counter.count() - before);
            }
        }
        var line = measured.line(budget, "rep");
        System.out.println(what + ": " + line);
        assertThat(List.of(line.split("OVER ")))
                .as(what)
                .satisfies(parts -> assertThat(parts.size() < 2 ? "" : parts.get(1))
                        .doesNotContain("statements")
                        .doesNotContain("kb"));
    }
}
