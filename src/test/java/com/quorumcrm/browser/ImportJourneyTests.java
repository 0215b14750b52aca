package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.quorumcrm.exchange.RealData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A real company's files come in through the pages, as a person brings them. */
@BrowserTest
class ImportJourneyTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void bringsACompanyInFromItsFiles(Visitor admin) {
        var folder = RealData.folder("maven-crm");
        var page = admin.as("admin").page();
        var start = Instant.now();

        upload("sales_teams.csv", folder, admin);
        run(35, page);
        upload("products.csv", folder, admin);
        run(7, page);
        upload("accounts.csv", folder, admin);
        page.locator("button[value=accept]").click();
        assertThat(page.locator("input[value=technology]")).isChecked();
        run(85, page);
        upload("sales_pipeline.csv", folder, admin);
        assertThat(page.locator("main")).containsText("Deals without an account: 1,425");
        assertThat(page.locator("input[value='GTX Pro']")).isChecked();
        page.locator("[name=missing][value=put]").check();
        run(8800, page);

        assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
        assertThat(page.locator("main")).containsText("1,480 rows say GTXPro: read as GTX Pro");
        admin.go("/opportunities?status=won&closeDate.from=2017-01-01&closeDate.to=2017-12-31&owner=all");
        assertThat(page.locator("main")).containsText("4,238");
        assertThat(admin.go("/accounts?q=Dambase").page().locator("main")).containsText("Dambase");
    }

    @Test
    void triesRefusesMendsAndUndoesWithoutScripts(Visitor ops) {
        var page = ops.withoutScripts().as("ops").page();
        var file = new com.microsoft.playwright.options.FilePayload(
                "deals.csv", "text/csv", "deal,account,stage\nLost and found,,Qualify\n".getBytes());
        page.navigate(page.url().replaceAll("(//[^/]+).*", "$1") + "/imports/new");
        page.locator("#file").setInputFiles(file);
        page.locator("main form [type=submit]").first().click();

        page.locator("button[value=check]").click();
        refreshUntil("Nothing has been changed yet", page);
        assertThat(page.locator("[data-count=failed]")).hasText("1");
        page.locator("[name=missing][value=put]").check();
        page.locator("[name=missingAccount]").fill("Found property");
        page.locator("button[value=run]").click();
        refreshUntil("Undo this import", page);
        assertThat(page.locator("[data-count=created]")).hasText("1");
        page.locator("form[action$='/undo'] [type=submit]").click();
        refreshUntil("All of it was taken back", page);
    }

    private static void upload(String file, Path folder, Visitor visitor) {
        var page = visitor.go("/imports/new").page();
        page.locator("#file").setInputFiles(folder.resolve(file));
        page.locator("main form [type=submit]").first().click();
        page.locator("button[value=run]").waitFor();
    }

    private static void run(int rows, Page page) {
        page.locator("button[value=run]").click();
        page.locator("#outcome-title").waitFor(new WaitForOptions().setTimeout(PATIENCE.toMillis()));
        assertThat(page.locator("[data-count=created]")).hasText("%,d".formatted(rows));
        assertThat(page.locator("[data-count=failed]")).hasText("0");
    }

    /** What htmx does by itself. */
    private static void refreshUntil(String text, Page page) {
        for (int i = 0; i < 100 && !page.locator("main").textContent().contains(text); i++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(page.locator("main")).containsText(text);
    }
}
