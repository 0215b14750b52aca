package com.quorumcrm.opportunities.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.Access;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.ReplaceLines;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What every form that changes a deal refuses, and that a refused one changes nothing. */
@IntegrationTest
class WritesTests {

    /** A form with its fields, as the page that holds it posts them. */
    enum Write {
        CHANGE("", "name=Other&accountId={account}"),
        FACT("/facts/nextStep", "value=Call"),
        MOVE("/stage", "stage=propose"),
        WIN("/win", ""),
        LOSE("/loss", "lossReason=price"),
        REASSIGN("/owner", "ownerId={owner}"),
        TRASH("/trash", ""),
        ADD_LINE("/lines", "sku={sku}"),
        CHANGE_LINE("/lines/0", "quantity=2"),
        REMOVE_LINE("/lines/0/removal", "");

        private final String path;
        private final String fields;

        Write(String path, String fields) {
            this.path = path;
            this.fields = fields;
        }

        /** Fields that nobody could fill in like this; ids stay ids. */
        String nonsense() {
            return this == REASSIGN ? fields : fields.replaceAll("=[^&]*", "=%");
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    Opportunities opportunities;

    @ParameterizedTest
    @EnumSource
    void refusesStrangers(Write write) {
        var deal = dealWithALine();
        assertThat(send(write, deal, cast.id(CHARLIE), 1)).hasStatus(404);
        assertUnchanged(deal);
    }

    @ParameterizedTest
    @EnumSource
    void refusesReadOnlyTeammates(Write write) {
        var deal = dealWithALine();
        given.grant(deal, CHARLIE, Access.READ);
        assertThat(send(write, deal, cast.id(CHARLIE), 1)).hasStatus(403);
        assertUnchanged(deal);
    }

    /** What is wrong with a form, or has changed since it was shown, is not for those who may only read. */
    @ParameterizedTest
    @EnumSource
    void refusesReadersBeforeItReadsTheForm(Write write) {
        var deal = dealWithALine();
        given.grant(deal, CHARLIE, Access.READ);
        assertThat(send(write, write.nonsense(), deal, cast.id(CHARLIE), 0)).hasStatus(403);
        assertUnchanged(deal);
    }

    @ParameterizedTest
    @EnumSource
    void refusesStaleVersions(Write write) {
        var deal = dealWithALine();
        assertThat(send(write, deal, cast.id(ALICE), 0)).hasStatus(409);
        assertUnchanged(deal);
    }

    @ParameterizedTest
    @EnumSource(names = {"MOVE", "WIN", "LOSE", "ADD_LINE", "CHANGE_LINE", "REMOVE_LINE"})
    void refusesGet(Write write) {
        var deal = given.deal(ALICE);
        assertThat(mvc.get().uri("/opportunities/" + deal + write.path).with(cast.alice()))
                .hasStatus(405);
    }

    /** Reassigning to the present owner changes nothing, and trashing hides what changed. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REASSIGN", "TRASH"})
    void isMadeForTheOwner(Write write) {
        var deal = dealWithALine();
        assertThat(send(write, deal, cast.id(ALICE), 1).getResponse().getStatus())
                .isIn(200, 302);
        assertThat(given.see(deal).version()).isEqualTo(2);
    }

    private void assertUnchanged(OpportunityId deal) {
        assertThat(given.see(deal).version()).isEqualTo(1);
    }

    private OpportunityId dealWithALine() {
        var deal = given.deal(ALICE);
        var product = given.product("SKU-" + deal, "10.00");
        opportunities.replaceLines(
                new ReplaceLines(deal, 0L, List.of(given.line(product, "1", "10"))), cast.viewer(ALICE));
        return deal;
    }

    private MvcTestResult send(Write write, OpportunityId deal, UserId by, long version) {
        return send(write, write.fields, deal, by, version);
    }

    private MvcTestResult send(Write write, String form, OpportunityId deal, UserId by, long version) {
        var fields = form.replace("{account}", given.see(deal).accountId().toString())
                .replace("{owner}", cast.id(ALICE).toString())
                .replace("{sku}", "SKU-" + deal);
        var request = mvc.post()
                .uri("/opportunities/" + deal + write.path)
                .with(cast.as(by))
                .with(csrf())
                .param("version", Long.toString(version));
        for (var field : fields.split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) {
                request = request.param(parts[0], parts[1]);
            }
        }
        return request.exchange();
    }
}
