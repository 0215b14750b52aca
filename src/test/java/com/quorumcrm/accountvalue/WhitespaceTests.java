package com.quorumcrm.accountvalue;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.catalog.ProductDetails;
import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.catalog.Products;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.ReplaceLines;
import com.quorumcrm.opportunities.WinOpportunity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class WhitespaceTests {

    @Autowired
    private WhitespaceQuery whitespace;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Products products;

    @Autowired
    private GivenDeals given;

    @Autowired
    private AddressBook book;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Test
    void tellsWhatWasBoughtIsInPlayAndNeverWas() {
        var pumps = product("Pumps " + Ids.next());
        var valves = product("Valves " + Ids.next());
        var top = book.account("White top", ALICE);
        var below = book.subsidiary("White below", top, ALICE);
        opportunities.win(new WinOpportunity(deal(top, pumps), null, null), cast.viewer(ALICE));
        var open = deal(below, valves);

        var rows = whitespace.of(top, cast.viewer(ALICE)).rows();
        assertThat(rows).extracting(Whitespace.Row::account).containsExactly(top, below);
        var bought = rows.get(0).cells().values();
        assertThat(bought).singleElement().satisfies(cell -> {
            assertThat(cell.since()).isNotNull();
            assertThat(cell.won()).isEqualTo(Money.of("200.00", "USD"));
            assertThat(cell.open()).isNull();
        });
        assertThat(rows.get(1).cells().values())
                .singleElement()
                .satisfies(cell -> assertThat(cell.open()).isEqualTo(open));
        assertThat(whitespace.of(top, cast.viewer(CHARLIE)).rows())
                .allSatisfy(row -> assertThat(row.cells()).isEmpty());
    }

    @Test
    void anEmptyCellLeadsToANewDeal() {
        product("Gaskets " + Ids.next());
        var account = book.account("White page", ALICE);
        var url = account.ref().url() + "/whitespace";
        assertThat(mvc.get().uri(url).with(cast.alice()))
                .bodyText()
                .contains("/opportunities/new?account=" + account + "&amp;type=crossSell");
        assertThat(mvc.get()
                        .uri("/opportunities/new?account=" + account + "&type=crossSell")
                        .with(cast.alice()))
                .bodyText()
                .contains("value=\"crossSell\" selected");
        book.whileAccountsArePrivate(
                () -> assertThat(mvc.get().uri(url).with(cast.charlie())).hasStatus(HttpStatus.NOT_FOUND));
    }

    private OpportunityId deal(AccountId account, ProductId product) {
        var details = OpportunityDetails.of(account, "Deal " + Ids.next());
        var deal = opportunities.open(OpenOpportunity.with(details), cast.viewer(ALICE));
        opportunities.replaceLines(
                new ReplaceLines(deal, given.see(deal).version(), List.of(given.line(product, "2", "100.00"))),
                cast.viewer(ALICE));
        return deal;
    }

    private ProductId product(String family) {
        var sku = "WHITE-" + Ids.next();
        return products.add(
                new ProductDetails(
                        sku, "Product " + sku, family, null, false, Money.of("100.00", "USD"), true, Map.of()),
                cast.viewer(OLGA));
    }
}
