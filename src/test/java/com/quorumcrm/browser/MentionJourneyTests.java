package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody asks a colleague something, who finds out at the bell. */
@BrowserTest
class MentionJourneyTests {

    @Test
    void aMentionedColleagueSeesTheBellAndOpensTheRecord(Visitor rep, Visitor manager) {
        rep.as("rep").go("/accounts?ownerId=me");
        rep.page().locator("table.rows tbody a.val").first().click();
        rep.page().locator(".tabs a", text("Activity")).click();
        var line = rep.page().locator(".quick [name=text]");
        line.pressSequentially("@Mara");
        assertThat(rep.page().locator(".mentions li").first()).hasText("Mara Kessler");
        line.press("Enter");
        line.pressSequentially("can you join the next call?");
        assertThat(line).hasValue("@Mara Kessler can you join the next call?");
        line.press("Enter");
        assertThat(rep.page().locator(".timeline .entry", text("can you join the next call?")))
                .isVisible();
        assertThat(rep.barriers()).isEmpty();

        manager.as("manager").go("/");
        var bell = manager.page().locator(".top .sign");
        assertThat(bell.locator(".count")).isVisible();
        bell.click();
        manager.page().waitForURL("**/notifications");
        assertThat(manager.barriers()).isEmpty();
        manager.page()
                .locator(".told .val", text("can you join the next call?"))
                .click();
        manager.page().waitForURL(url -> url.matches(".*/activities/[0-9a-f-]{36}"));
        assertThat(manager.page().locator("h1")).hasText("@Mara Kessler can you join the next call?");
    }

    @Test
    void aMeetingIsPlannedFromAnEmptySlotOfTheWeek(Visitor rep) {
        rep.as("rep").go("/calendar?view=week");
        rep.page()
                .locator(".week .day")
                .nth(3)
                .locator(".hour")
                .nth(4)
                .locator(".slot a")
                .click();
        rep.page().waitForURL(url -> url.contains("dueTime=10"));
        rep.page().fill("[name=subject]", "Walk through the plant");
        rep.page().locator("main form [type=submit]").first().click();
        rep.page().waitForURL(url -> url.matches(".*/activities/[0-9a-f-]{36}"));

        rep.go("/calendar?view=week");
        assertThat(rep.page().locator(".week .hour .event", text("Walk through the plant")))
                .isVisible();
        assertThat(rep.barriers()).isEmpty();
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
