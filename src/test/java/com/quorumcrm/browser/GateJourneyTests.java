package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** An admin builds a pipeline that asks deals for something; a rep takes a deal through it. */
@BrowserTest
class GateJourneyTests {

    @Test
    void aDealIsAskedForWhatItsStageAsksFor(Visitor visitor) {
        var page = visitor.as("admin").go("/admin/pipelines/new").page();
        page.fill("[name=name]", "Alliances");
        page.selectOption("[name=kind]", "PARTNER");
        page.selectOption("[name=method]", "PLAIN");
        page.click("main .form-acts [type=submit]");
        page.waitForURL("**/admin/pipelines/alliances");
        page.fill("[name='stages[0].name']", "Scouting");
        page.click("[name=preview]");
        assertThat(page.locator("main [role=status]")).containsText("Qualify is called Scouting from now on");
        page.click(".stages .form-acts .btn-primary");
        page.waitForURL("**/admin/pipelines/alliances");
        page.locator(".asks a").first().click();
        page.check("[name=needs][value='field:nextStep']");
        assertThat(visitor.picture("stage-criteria").barriers()).isEmpty();
        page.check("[name=needs][value='field:nextStep']");
        page.click("main .form-acts [type=submit]");
        page.waitForURL("**/admin/pipelines/alliances");
        assertThat(visitor.go("/admin/pipelines/alliances/versions").page().locator("main"))
                .containsText("Scouting");
        go(visitor);
    }

    private static void go(Visitor visitor) {
        visitor.page().context().clearCookies();
        var account = visitor.as("rep")
                .go("/accounts")
                .page()
                .locator("tbody a.val")
                .first()
                .getAttribute("href");
        var page = visitor.go("/opportunities/new?account=" + account.replaceAll(".*/", ""))
                .page();
        page.fill("[name=name]", "Alliance of two");
        page.selectOption("[name=stage]", new SelectOption().setLabel("Alliances · Scouting"));
        page.click("main .form-acts [type=submit]");
        assertThat(page.locator(".gate")).containsText("Next step is missing");
        page.click(".path button:has-text('Discover')");
        assertThat(page.locator("#move .problems")).containsText("Next step is missing");
        page.fill("#move [name=nextStep]", "Call them");
        page.locator("#move [name=checks]").check();
        page.click("#move .form-acts [type=submit]");
        assertThat(page.locator(".path [aria-current=step]")).containsText("Discover");
    }
}
