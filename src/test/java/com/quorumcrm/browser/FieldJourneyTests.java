package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A field of one's own, from its definition to the list that is filtered by it. */
@BrowserTest
class FieldJourneyTests {

    @Test
    void anAdministratorAddsAFieldAndARepFillsItAndFindsByIt(Visitor admin, Visitor rep) {
        var page = admin.as("admin").go("/admin/fields?kind=opportunities").page();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("New field"))
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Choice").setExact(true))
                .click();
        page.getByLabel("Label").fill("Security review");
        page.getByLabel("Option 1").fill("Passed");
        page.getByLabel("Option 2").fill("Waiting");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add field"))
                .click();
        assertThat(page.locator("main")).containsText("securityReview");

        page = rep.as("rep").go("/opportunities?owner=me&status=open").page();
        var deal = page.locator("[data-rows] a.val").first();
        var name = deal.textContent().strip();
        deal.click();
        page.locator(".facts-list .fact:has-text('Security review') a.edit").click();
        page.locator(".fact.editing select").selectOption("waiting");
        page.locator(".fact.editing button[type=submit]").click();
        assertThat(page.locator(".facts-list .fact:has-text('Security review')"))
                .containsText("Waiting");

        page = rep.go("/opportunities?owner=me&status=open").page();
        page.locator("summary:has-text('Filter')").click();
        page.locator("summary:has-text('Security review')").click();
        var filter = page.locator("details[name=filter]:has-text('Security review')");
        filter.getByLabel("Waiting").check();
        filter.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("[data-rows] tbody tr")).hasCount(1);
        assertThat(page.locator("[data-rows] tbody")).containsText(name);
    }
}
