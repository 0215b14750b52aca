package com.quorumcrm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Deals that are dragged over the board, and in the end back to where they were. */
@BrowserTest
class BoardJourneyTests {

    private static final String BOARD = "/opportunities/board?pipeline=new-business";

    @Test
    void aDealIsDraggedToTheNextStage(Visitor rep) {
        var page = rep.as("rep").go(BOARD).page();
        var deal = firstIn(page, "qualify");

        drag(page, deal, "discover");

        assertThat(page.locator("#notices")).containsText("moved");
        assertThat(lane(page, "discover").locator(card(deal))).isVisible();
        assertThat(lane(page, "qualify").locator(card(deal))).hasCount(0);
        page.reload();
        assertThat(lane(page, "discover").locator(card(deal))).isVisible();
        drag(page, deal, "qualify");
        assertThat(lane(page, "qualify").locator(card(deal) + ":not([aria-busy])"))
                .isVisible();
    }

    /** The lane stands for one that the board does not show: a lost deal needs a reason, which a drop cannot give. */
    @Test
    void aRefusedDealGoesBackAndSaysWhy(Visitor rep) {
        var page = rep.as("rep").go(BOARD).page();
        var deal = firstIn(page, "qualify");
        lane(page, "negotiate").evaluate("lane => lane.dataset.stage = 'lost'");

        drag(page, deal, "lost");

        assertThat(page.locator("#notices .bad")).containsText("Say why the deal was lost");
        assertThat(lane(page, "qualify").locator(card(deal))).isVisible();
        assertThat(page.locator(card(deal))).hasCount(1);
    }

    @Test
    void ofTwoWhoMoveADealTheSecondSeesWhereItIs(Visitor rep) {
        var first = rep.as("rep").go(BOARD).page();
        var deal = firstIn(first, "qualify");
        var second = rep.another();
        second.navigate(first.url());

        drag(first, deal, "discover");
        assertThat(first.locator("#notices")).containsText("moved");
        drag(second, deal, "propose");

        assertThat(second.locator("#notices .bad")).containsText("Somebody else has changed this deal");
        assertThat(lane(second, "discover").locator(card(deal))).isVisible();
        assertThat(second.locator(card(deal))).hasCount(1);
        drag(second, deal, "qualify");
        assertThat(lane(second, "qualify").locator(card(deal) + ":not([aria-busy])"))
                .isVisible();
    }

    /** @return the address of the deal on the first card of a lane */
    private static String firstIn(Page page, String stage) {
        return lane(page, stage).locator("[data-version] > a").first().getAttribute("href");
    }

    private static Locator lane(Page page, String stage) {
        return page.locator("[data-stage='" + stage + "']");
    }

    private static String card(String deal) {
        return "li:has(> a[href='" + deal + "'])";
    }

    /** As a hand does it, not in one leap, on a screen that holds all of the board. */
    private static void drag(Page page, String deal, String stage) {
        page.bringToFront();
        page.setViewportSize(1440, 2400);
        page.locator(".board[data-ready]").waitFor();
        var from = page.locator(card(deal)).boundingBox();
        page.mouse().move(from.x + 60, from.y + 60);
        page.mouse().down();
        moveAbout(page, from.x + 70, from.y + 60, page.locator(".sortable-ghost"));
        var to = lane(page, stage).boundingBox();
        moveAbout(page, to.x + to.width / 2, to.y + 40, lane(page, stage).locator(".sortable-ghost"));
        page.mouse().up();
    }

    /** Goes on moving until something shows: cards that still give way to one another take no notice of the hand. */
    private static void moveAbout(Page page, double x, double y, Locator until) {
        var inSteps = new MoveOptions().setSteps(5);
        for (int i = 0; i < 100 && until.count() == 0; i++) {
            page.mouse().move(x + i % 2 * 12, y + i % 3 * 8, inSteps);
        }
        assertThat(until).hasCount(1);
    }
}
