package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a manager asks of the forecast. */
@BrowserTest
class ManagerJourneyTests {

    @Test
    void opensTheDealsBehindANumberAndFindsTheSameSum(Visitor manager) {
        var page = manager.as("manager").go("/forecast").page();
        var commit = page.locator(".tree tbody tr").first().locator("td a").nth(1);
        var amount = commit.textContent().strip();
        var deals = commit.getAttribute("title").split(" ")[0];

        commit.click();

        assertThat(page.locator("main")).containsText(deals);
        assertThat(digits(page.locator("main").textContent())).contains(digits(amount));
    }

    @Test
    void readsTheForecastAsItWas(Visitor manager) {
        var page = manager.as("manager").go("/forecast").page();
        page.locator("summary:has-text('As of now')").click();
        page.fill("#as-of", "2026-01-15");
        page.locator("details[open] [type=submit]").click();

        assertThat(page.locator(".notice-line")).isVisible();
        assertThat(manager.at()).contains("as-of=");
    }

    @Test
    void seesAConflictFieldByField(Visitor manager) {
        var page = manager.as("manager")
                .go("/opportunities?status=open&owner=team")
                .page();
        page.locator("table.rows tbody a").first().click();
        page.waitForURL(Pattern.compile(".*/opportunities/[-0-9a-f]{36}"));
        var deal = manager.at().replaceAll("\\?.*", "");
        manager.go(deal + "/edit");
        var meanwhile = page.context().newPage();
        meanwhile.navigate(page.url());
        meanwhile.fill("[name=nextStep]", "Theirs");
        meanwhile.locator("main form [type=submit]").first().click();
        meanwhile.waitForURL(url -> !url.endsWith("/edit"));

        page.fill("[name=nextStep]", "Mine");
        page.locator("main form [type=submit]").first().click();

        assertThat(page.locator("main")).containsText("Theirs");
        assertThat(page.locator("main")).containsText("Mine");
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
