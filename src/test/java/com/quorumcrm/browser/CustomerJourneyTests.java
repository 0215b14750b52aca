package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new customer, from its name to who is who there, and the first call with them. */
@BrowserTest
class CustomerJourneyTests {

    private static final List<String> PEOPLE = List.of(
            "Nadia Rahal",
            "Oskar Lindgren",
            "Paula Mendes",
            "Quentin Ashby",
            "Rania Haddad",
            "Stefan Kolar",
            "Tuan Pham",
            "Ursula Weiss");

    @Test
    void aRepEntersACustomerWithSubsidiariesAndDrawsWhoIsWho(Visitor rep) {
        rep.as("rep").go("/accounts/new").send(Map.of("name", "Brightwater Holding"));
        rep.page().waitForURL(url -> url.matches(".*/accounts/[0-9a-f-]{36}"));
        var customer = rep.at();
        for (var name : List.of("Brightwater Pumps", "Brightwater Valves")) {
            rep.go(customer + "/hierarchy");
            rep.page().locator("main header a.more").click();
            rep.page().waitForURL("**/accounts/new?parent=*");
            rep.send(Map.of("name", name));
            assertThat(rep.page().locator(".page-head")).containsText("Brightwater Holding");
        }
        rep.go(customer + "/hierarchy");
        assertThat(rep.page().locator("table.tree tbody tr")).hasCount(3);
        assertThat(rep.barriers()).isEmpty();

        PEOPLE.forEach(name -> enter(rep, customer, name));
        rep.go(customer + "/contacts");
        assertThat(rep.page().locator("table.rows tbody tr")).hasCount(PEOPLE.size());

        draw(rep, customer);
        assertThat(rep.barriers()).isEmpty();
    }

    @Test
    void aCallIsLoggedOnAPhoneInSeconds(Visitor rep) {
        rep.onAPhone().as("rep").go("/accounts?ownerId=me");
        var account = rep.page().locator("table.rows tbody a.val").first().getAttribute("href");
        rep.go(account);

        var began = System.nanoTime();
        rep.page().locator(".tabs a", text("Activity")).tap();
        rep.page().fill(".quick [name=text]", "Called about the price list, they want it by Friday");
        rep.page().locator(".quick [type=submit]").tap();
        var entry = rep.page().locator(".timeline .entry", text("Called about the price list"));
        assertThat(entry).isVisible();
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("A call on a phone: 2 taps and a line, pages took " + took.toMillis() + " ms");

        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(entry).containsText("Call");
        assertThat((Boolean) rep.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private static void enter(Visitor rep, String customer, String name) {
        var names = name.split(" ");
        rep.go(customer);
        rep.page().locator(".page-head .acts a", text("New contact")).click();
        rep.page().waitForURL("**/contacts/new?account=*");
        rep.page().fill("[name='affiliations[0].title']", "Head of " + names[1]);
        rep.send(Map.of("firstName", names[0], "lastName", names[1]));
        assertThat(rep.page().locator("h1")).hasText(name);
    }

    /** The first two by the form, the others by dragging. */
    private static void draw(Visitor rep, String customer) {
        for (var name : PEOPLE.subList(1, 3)) {
            rep.go(customer + "/org-chart");
            seat(rep, name).locator("a.icon-btn").click();
            rep.page().waitForURL("**/superior");
            rep.choose("superiorId", PEOPLE.getFirst());
            rep.page().locator("main form:has([name=superiorId]) [type=submit]").click();
            assertThat(team(rep, PEOPLE.getFirst()).locator(seat(rep, name))).isVisible();
        }
        rep.go(customer + "/org-chart");
        for (var at = 3; at < PEOPLE.size(); at++) {
            var superior = PEOPLE.get((at - 1) / 2);
            seat(rep, PEOPLE.get(at)).dragTo(seat(rep, superior));
            assertThat(team(rep, superior).locator(seat(rep, PEOPLE.get(at)))).isVisible();
        }
        rep.go(customer + "/org-chart");
        assertThat(rep.page().locator(".org.loose .seat")).hasCount(0);
        assertThat(rep.page().locator(".org .trees .seat")).hasCount(PEOPLE.size());
        rep.picture("org-chart-of-a-new-customer");
    }

    private static Locator seat(Visitor rep, String name) {
        return rep.page().locator(".seat", text(name));
    }

    private static Locator team(Visitor rep, String superior) {
        return rep.page()
                .locator(".org li", new Page.LocatorOptions().setHas(rep.page().locator("> .seat", text(superior))))
                .locator("> ul");
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
