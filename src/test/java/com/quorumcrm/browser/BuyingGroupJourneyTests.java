package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A deal whose economic buyer nobody knows, until somebody does. */
@BrowserTest
class BuyingGroupJourneyTests {

    @Test
    void aHoleIsFoundAndMended(Visitor rep) {
        var page = rep.as("rep")
                .go("/opportunities?owner=me&status=open&hole=economicBuyer")
                .page();
        openOneWithoutEconomicBuyer(rep, page);
        page.locator("tr:has-text('Economic buyer unknown') a").click();
        assertThat(page.getByLabel("Economic buyer")).isChecked();
        page.locator("summary:has-text('Somebody who is not in our contacts yet')")
                .click();
        page.getByLabel("Last name").fill("Montgomery-Vance");
        page.getByLabel("Title").fill("Finance director");
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Add person").setExact(true))
                .last()
                .click();

        page.getByLabel("Stance").selectOption("supporter");
        page.locator("#influence").selectOption("5");
        page.getByLabel("How do you know?").fill("Asked for the payment terms herself");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save")).click();
        assertThat(page.locator("main")).not().containsText("Economic buyer unknown");
        assertThat(page.locator("tr:has-text('Montgomery-Vance')")).containsText("5 of 5");
        assertThat(page.locator("main")).containsText("Economic buyer never contacted.");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Map").setExact(true))
                .click();
        assertThat(page.locator("svg.group-map")).containsText("Montgomery-Vance");
    }

    private static void openOneWithoutEconomicBuyer(Visitor rep, Page page) {
        var deals = page.locator("[data-rows] a.val").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (var deal : deals) {
            rep.go(deal + "/buying-group");
            if (page.locator("main").textContent().contains("Economic buyer unknown")) {
                return;
            }
        }
    }
}
