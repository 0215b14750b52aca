package com.quorumcrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody in front of a browser. Whatever the browser complains of in its console fails the test. */
class Visitor {

    private final Browser browser;
    private final String base;
    private final String name;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    Visitor(Browser browser, String base, String name) {
        this.browser = browser;
        this.base = base;
        this.name = name;
        open(new Browser.NewContextOptions().setViewportSize(1440, 1000));
    }

    Page page() {
        return page;
    }

    /** One more page of the same person's. */
    Page another() {
        return listening(context.newPage());
    }

    /** Starts over in a window in which no script runs. */
    Visitor withoutScripts() {
        reopen(new Browser.NewContextOptions().setViewportSize(1440, 1000).setJavaScriptEnabled(false));
        return this;
    }

    /** Starts over on a phone. */
    Visitor onAPhone() {
        reopen(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
        return this;
    }

    /** Signs in as the first demo person of a role. */
    Visitor as(String role) {
        return signIn("[data-role='" + role + "']");
    }

    /** Signs in as one of the demo people. */
    Visitor named(String name) {
        return signIn("[data-username]:has-text('" + name + "')");
    }

    private Visitor signIn(String demoPerson) {
        go("/login");
        var person = page.locator(demoPerson).first();
        page.fill("[name=username]", person.getAttribute("data-username"));
        page.fill("[name=password]", person.getAttribute("data-password"));
        page.click("form:has([name=password]) [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor go(String path) {
        page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Fills fields by their names, and sends their form. */
    Visitor send(Map<String, String> values) {
        values.forEach((name, value) -> page.fill("main [name='" + name + "']", value));
        page.locator("main form:has([name='" + values.keySet().iterator().next() + "']) [type=submit]")
                .first()
                .click();
        return this;
    }

    /** Chooses from a list that is searched as one types. */
    Visitor choose(String name, String value) {
        var field = page.locator(".field", new Page.LocatorOptions().setHas(page.locator("[name='" + name + "']")));
        field.locator(".ts-control").click();
        field.locator(".ts-control input, .dropdown-input").last().pressSequentially(value);
        page.locator(".ts-dropdown .option", new Page.LocatorOptions().setHasText(value))
                .first()
                .click();
        return this;
    }

    String at() {
        return page.url().substring(base.length());
    }

    /** What axe finds on this page in light and dark; nothing is right. */
    List<String> barriers() {
        var found = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.reload();
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations()
                    .forEach(violation -> found.add("%s %s: %s at %s"
                            .formatted(
                                    at(),
                                    scheme,
                                    violation.getId(),
                                    violation.getNodes().getFirst().getTarget())));
        }
        return found;
    }

    Visitor picture(String title) {
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", title + ".png")));
        return this;
    }

    void leave(boolean failed) {
        if (failed) {
            picture("failed-" + name.replaceAll("\\W+", "-"));
        }
        context.close();
        if (!failed) {
            assertThat(complaints).as("what the browser complained of").isEmpty();
        }
    }

    private void reopen(Browser.NewContextOptions options) {
        context.close();
        open(options);
    }

    private void open(Browser.NewContextOptions options) {
        context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        page = listening(context.newPage());
    }

    private Page listening(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }
}
