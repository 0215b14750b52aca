package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.mail.MailServer;
import com.quorumcrm.platform.RecurringJob;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a customer wrote gets onto the timeline, for those in touch with the customer and for nobody else. */
@BrowserTest
class MailJourneyTests {

    private static final String WRITER = "ada.okoro@tidewell.example";

    @Autowired
    @Qualifier("inboxRounds")
    private RecurringJob inbox;

    @Autowired
    private AddressBook book;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        MailServer.configure(properties);
    }

    @Test
    void aMailArrivesOnTheTimelineWhereColleaguesSeeItAndStrangersDoNot(
            Visitor rep, Visitor colleague, Visitor stranger) {
        var account = customer(rep);
        rep.go("/me/mail");
        rep.page().locator("main form[action='/me/mail'] [type=submit]").click();
        var secret = rep.page().locator("[data-capture]").textContent();
        write(secret, "Pumps for the new plant", "Dear Lan,\n\nwe need twelve of them by March.\n\nAda");
        inbox.work().run();

        rep.go(account + "/activity");
        assertThat(rep.page().locator(".timeline .entry", text("Pumps for the new plant")))
                .containsText("twelve of them by March");
        assertThat(rep.barriers()).isEmpty();

        book.whileAccountsArePrivate(() -> {
            stranger.named("Lars Lindqvist");
            meetsNothing(stranger, account);
            rep.go(account + "/team");
            rep.page().selectOption("[name=userId]", new SelectOption().setLabel("Adaeze Bello"));
            rep.page().selectOption("[name=level]", "read");
            rep.page().locator("main form:has([name=userId]) [type=submit]").click();
            assertThat(rep.page().locator("main table.rows")).containsText("Adaeze Bello");
            colleague.named("Adaeze Bello");
            meetsEverything(colleague, account);
            meetsNothing(stranger, account);
        });
    }

    private static String customer(Visitor rep) {
        rep.as("rep").go("/accounts/new").send(Map.of("name", "Tidewell Utilities", "website", "tidewell.example"));
        rep.page().waitForURL(url -> url.matches(".*/accounts/[0-9a-f-]{36}"));
        var account = rep.at();
        rep.page().locator(".page-head .acts a", text("New contact")).click();
        rep.page().waitForURL("**/contacts/new?account=*");
        rep.send(Map.of("firstName", "Ada", "lastName", "Okoro", "emails[0].address", WRITER));
        assertThat(rep.page().locator("h1")).hasText("Ada Okoro");
        return account;
    }

    private static void write(String to, String subject, String text) {
        var mail = GreenMailUtil.createTextEmail(
                to, WRITER, subject, text, MailServer.SERVER.getSmtp().getServerSetup());
        MailServer.SERVER.getUserManager().getUser(MailServer.MAILBOX).deliver(mail);
    }

    private static void meetsEverything(Visitor colleague, String account) {
        colleague.go(account);
        assertThat(colleague.page().locator("h1")).hasText("Tidewell Utilities");
        for (var part : List.of("contacts", "org-chart", "influence", "hierarchy", "team", "plan", "mails", "files")) {
            colleague.go(account + "/" + part);
            assertThat(colleague.page().locator("h1")).hasText("Tidewell Utilities");
        }
        colleague.go(account + "/contacts");
        assertThat(colleague.page().locator("main")).containsText("Ada Okoro");
        colleague.go(account + "/activity");
        var entry = colleague.page().locator(".timeline .entry", text("Pumps for the new plant"));
        assertThat(entry).containsText("twelve of them by March");
        entry.locator("h3 a").click();
        assertThat(colleague.page().locator("main")).containsText("twelve of them by March");
        colleague.go("/search?q=tidewell");
        assertThat(colleague.page().locator("main")).containsText("Tidewell Utilities");
    }

    private static void meetsNothing(Visitor stranger, String account) {
        for (var part :
                List.of("", "/contacts", "/activity", "/org-chart", "/hierarchy", "/team", "/mails", "/files")) {
            stranger.go(account + part);
            assertThat(stranger.page().locator("body")).not().containsText("Tidewell");
            assertThat(stranger.page().locator("body")).not().containsText("Pumps for the new plant");
        }
        for (var list :
                List.of("/search?q=tidewell", "/accounts?q=tidewell", "/contacts?q=okoro", "/activities?q=pumps+for")) {
            stranger.go(list);
            assertThat(stranger.page().locator("main a", text("Tidewell"))).hasCount(0);
            assertThat(stranger.page().locator("main a", text("Okoro"))).hasCount(0);
            assertThat(stranger.page().locator("main a", text("Pumps for the new plant")))
                    .hasCount(0);
        }
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
