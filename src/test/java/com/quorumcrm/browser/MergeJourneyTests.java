package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.quorumcrm.contacts.AddressBook;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company that is here twice becomes one, and two again. */
@BrowserTest
class MergeJourneyTests {

    @Autowired
    private AddressBook book;

    @Test
    void aRepFindsADuplicateOfTheirsMergesItAndTakesItBack(Visitor rep, Visitor stranger) {
        rep.as("rep");
        var first = account(rep, "Halvorsen Tooling AS");
        rep.go(first + "/contacts");
        rep.page().locator(".page-head .acts a", text("New contact")).click();
        rep.page().waitForURL("**/contacts/new?account=*");
        rep.send(Map.of("lastName", "Halvorsen"));
        assertThat(rep.page().locator("h1")).hasText("Halvorsen");

        rep.go("/accounts/new");
        rep.page().locator("[name=name]").pressSequentially("Halvorsen Tooling");
        assertThat(rep.page().locator("main form")).containsText("These accounts are here already");
        rep.page().locator("main form:has([name=name]) [type=submit]").first().click();
        rep.page().waitForURL(url -> url.matches(".*/accounts/[0-9a-f-]{36}"));
        var second = rep.at();

        var found = rep.page().locator("section", text("Possible duplicates"));
        assertThat(found).containsText("Halvorsen Tooling AS");
        found.locator("a.link").last().click();
        rep.page().waitForURL("**/merge?other=*");
        assertThat(rep.barriers()).isEmpty();
        rep.page().locator("main form [type=submit]").click();
        rep.page().waitForURL("**" + second);
        assertThat(rep.page().locator("main")).containsText("Halvorsen");
        rep.go(second + "/contacts");
        assertThat(rep.page().locator("table.rows tbody tr")).hasCount(1);
        rep.go(first);
        assertThat(rep.at()).isEqualTo(second);

        rep.page()
                .locator("section", text("was merged into this one"))
                .getByText("Take it back")
                .click();
        assertThat(rep.page().locator("#notices")).containsText("They are two again");
        rep.go(first);
        assertThat(rep.at()).isEqualTo(first);
        rep.go(first + "/contacts");
        assertThat(rep.page().locator("table.rows tbody tr")).hasCount(1);

        book.whileAccountsArePrivate(() -> {
            stranger.named("Lars Lindqvist").go("/accounts/new");
            stranger.page().locator("[name=name]").pressSequentially("Halvorsen Tooling");
            assertThat(stranger.page().locator("main form")).containsText("A colleague");
            assertThat(stranger.page().locator("main form")).not().containsText("Halvorsen Tooling");
        });
    }

    private static String account(Visitor rep, String name) {
        rep.go("/accounts/new").send(Map.of("name", name));
        rep.page().waitForURL(url -> url.matches(".*/accounts/[0-9a-f-]{36}"));
        return rep.at();
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
