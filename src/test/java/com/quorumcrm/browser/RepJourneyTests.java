package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a rep does all day. */
@BrowserTest
class RepJourneyTests {

    private static final String BOARD = "/opportunities/board?pipeline=new-business";

    @Test
    void movesADealWithoutScripts(Visitor rep) {
        var page = rep.withoutScripts().as("rep").go(BOARD).page();
        lane(page, "qualify").locator("[data-version] > a").first().click();
        var deal = rep.at();

        page.locator(".path").getByText("Propose").click();

        assertThat(rep.at()).startsWith(deal);
        assertThat(page.locator(".path [aria-current=step]")).containsText("Propose");
    }

    @Test
    void changesTheNextStepInPlace(Visitor rep) {
        var page = rep.as("rep").go(BOARD).page();
        lane(page, "propose").locator("[data-version] > a").first().click();

        page.locator(".facts-list .fact:has-text('Next step') a.edit").first().click();
        page.locator(".fact.editing input[name=value]").fill("Send the reference list");
        page.keyboard().press("Enter");

        assertThat(page.locator(".facts-list").first()).containsText("Send the reference list");
        page.reload();
        assertThat(page.locator(".facts-list").first()).containsText("Send the reference list");
    }

    @Test
    void findsARecordFromAnywhere(Visitor rep) {
        var page = rep.as("rep").go(BOARD).page();
        var name = page.locator(".cards > [data-version] > a")
                .first()
                .textContent()
                .strip();

        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.COMBOBOX).fill(name);
        page.locator("#palette-hits [role=option]:has-text(\"" + name + "\")")
                .first()
                .waitFor();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText(name);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong(Visitor rep) {
        var page = rep.as("rep").go("/accounts/new").page();
        page.fill("[name=website]", "javascript:alert(1)");
        page.fill("[name=city]", "Brno");

        page.locator("main form [type=submit]").first().click();

        assertThat(page.locator("[name=city]")).hasValue("Brno");
        assertThat(page.locator("[aria-invalid=true]").first()).isFocused();
    }

    @Test
    void opensTheBoardOnAPhone(Visitor rep) {
        var page = rep.onAPhone().as("rep").go(BOARD).page();

        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Menu")).click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Accounts"))
                .click();
        page.waitForURL(Pattern.compile(".*/accounts"));
    }

    @Test
    void signsOutForGood(Visitor rep) {
        var page = rep.as("rep").go("/opportunities").page();

        page.locator("form[action='/logout'] [type=submit]").evaluate("button => button.form.requestSubmit()");
        page.waitForURL(Pattern.compile(".*/login.*"));
        rep.go("/opportunities");

        assertThat(rep.at()).startsWith("/login");
    }

    private static Locator lane(Page page, String stage) {
        return page.locator("[data-stage='" + stage + "']");
    }
}
