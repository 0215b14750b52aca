package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What was said to a customer, noted down on the way and read by colleagues. */
@BrowserTest
class TimelineJourneyTests {

    @Test
    void logsACallOnAPhoneAndPlansTheNextOne(Visitor rep) {
        rep.onAPhone().as("rep").go("/accounts?ownerId=me");
        rep.page().locator("table.rows tbody a.val").first().click();
        rep.page().waitForURL(url -> url.matches(".*/accounts/[0-9a-f-]{36}"));
        rep.page().locator(".tabs a", text("Activity")).click();

        add(rep, "Call about the price list went well");
        assertThat(history(rep, "Call about the price list went well")).isVisible();

        add(rep, "Call again tomorrow 10:00 about delivery");
        var planned = rep.page().locator(".todo li", text("Call again about delivery"));
        assertThat(planned).isVisible();
        planned.getByText("No answer").click();
        assertThat(history(rep, "Call again about delivery")).isVisible();
        assertThat(history(rep, "Call again about delivery")).containsText("No answer");

        assertThat(rep.barriers()).isEmpty();
    }

    @Test
    void tellsChangesInTheSameHistory(Visitor rep) {
        rep.as("rep").go("/accounts?ownerId=me");
        rep.page().locator("table.rows tbody a.val").first().click();
        rep.page().waitForURL(url -> url.matches(".*/accounts/[0-9a-f-]{36}"));
        var account = rep.at();
        rep.go(account + "/edit");
        rep.page().fill("[name=segment]", "Key account");
        rep.page().locator("main form [type=submit]").first().click();
        rep.page().waitForURL(url -> url.endsWith(account));

        rep.go(account + "/activity?show=change");
        var change = rep.page().locator("details.entry", text("Segment")).first();
        change.locator("summary").click();
        assertThat(change.locator("ins").first()).hasText("Key account");
        assertThat(rep.barriers()).isEmpty();
    }

    private static void add(Visitor rep, String line) {
        rep.page().fill(".quick [name=text]", line);
        rep.page().locator(".quick [type=submit]").click();
    }

    private static Locator history(Visitor rep, String subject) {
        return rep.page().locator(".timeline .entry", text(subject));
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
