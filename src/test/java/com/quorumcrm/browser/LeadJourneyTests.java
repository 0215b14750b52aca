package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Leads from the desk to a customer who is here already. */
@BrowserTest
class LeadJourneyTests {

    @Test
    void aRepQualifiesFiveLeadsAndConvertsOneIntoAnAccount(Visitor rep) {
        var page = rep.as("rep").go("/accounts").page();
        var account = page.locator("[data-rows] a.val").first().textContent().strip();
        for (int i = 1; i <= 5; i++) {
            add(rep, "Caller" + i, i == 5 ? account : "Company of caller " + i);
        }
        page = rep.go("/leads/desk").page();
        var seen = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            var name = page.locator("main h2 a.val").first();
            seen.add(name.textContent().strip());
            page.keyboard().press(i == 2 ? "2" : "1");
            page.waitForCondition(() -> isNext(rep.page(), seen));
        }
        org.assertj.core.api.Assertions.assertThat(seen).hasSize(5);

        page = rep.go("/leads?q=Caller5").page();
        page.locator("[data-rows] a.val").first().click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Convert").setExact(true))
                .click();
        assertThat(page.locator("#accountId label").first()).containsText(account);
        assertThat(page.locator("#accountId input").first()).isChecked();
        page.getByLabel("Amount").fill("4200");
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Convert").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("What it became");
        assertThat(page.locator("main")).containsText(account);
        assertThat(page.locator("main")).containsText("Qualified");
    }

    private static void add(Visitor rep, String lastName, String company) {
        var page = rep.go("/leads/new").page();
        page.getByLabel("Last name").fill(lastName);
        page.getByLabel("Company", new Page.GetByLabelOptions().setExact(true)).fill(company);
        page.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true)).fill("+1 212 555 0199");
        page.getByLabel("Owner").selectOption(new SelectOption().setIndex(1));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Create lead"))
                .click();
        assertThat(page.locator("h1")).containsText(lastName);
    }

    private static boolean isNext(Page page, Set<String> seen) {
        var names = page.locator("main h2 a.val");
        return names.count() == 0 || !seen.contains(names.first().textContent().strip());
    }
}
