package com.quorumcrm.deallists.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.Access;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Deals as a file. */
@IntegrationTest
class ExportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    @Autowired
    Opportunities opportunities;

    @Test
    void holdsTheRowsOfTheFilterThatTheViewerMaySee() {
        var word = "Exported" + Ids.next();
        var open = deal(ALICE, word + " open");
        var won = deal(ALICE, word + " won");
        opportunities.win(new WinOpportunity(won, null, null), cast.viewer(ALICE));
        var theirs = deal(CHARLIE, word + " theirs");
        var shared = deal(CHARLIE, word + " shared");
        given.grant(shared, ALICE, Access.READ);
        var trashed = deal(ALICE, word + " trashed");
        opportunities.trash(trashed, null, cast.viewer(ALICE));
        deal(ALICE, "Another");

        assertThat(ids(ALICE, "q=" + word)).containsExactlyInAnyOrder(open, won, shared);
        assertThat(ids(BOB, "q=" + word)).containsExactlyInAnyOrder(open, won);
        assertThat(ids(CHARLIE, "q=" + word)).containsExactlyInAnyOrder(theirs, shared);
        assertThat(ids(ALICE, "q=" + word + "&status=open&owner=me")).containsExactly(open);
        assertThat(ids(ALICE, "q=" + word + "&status=lost")).isEmpty();
    }

    @Test
    void runsNoFormulas() {
        var word = "Formula" + Ids.next();
        for (var start : List.of("=", "+", "-", "@", "\uFF1D", " =", "x;=")) {
            deal(ALICE, start + "HYPERLINK(\"http://x.example\") " + word);
        }
        assertThat(rows(ALICE, "q=" + word))
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.getField("Name")).startsWith("'"));
    }

    @Test
    void writesNumbersAsNumbersAndDaysAsDays() {
        var word = "Numbers" + Ids.next();
        given.deal(
                ALICE,
                details -> closing("2026-12-31")
                        .apply(worth("1234567.50", "USD")
                                .apply(OpportunityDetails.of(details.account(), "Größe, \"" + word + "\"\n株"))));
        var row = rows(ALICE, "q=" + word).getFirst();
        assertThat(row.getField("Name")).isEqualTo("Größe, \"" + word + "\" 株");
        assertThat(row.getFields()).contains("1234567.50", "USD", "2026-12-31", "open", cast.email(ALICE));
    }

    @Test
    void isMoreThanAPageLong() {
        var account = given.account(ALICE);
        for (int i = 0; i < 1003; i++) {
            opportunities.open(OpenOpportunity.with(OpportunityDetails.of(account, "Deal " + i)), cast.viewer(ALICE));
        }
        assertThat(ids(ALICE, "account=" + account)).hasSize(1003).doesNotHaveDuplicates();
    }

    private OpportunityId deal(Part owner, String name) {
        return given.deal(owner, details -> OpportunityDetails.of(details.account(), name));
    }

    private List<OpportunityId> ids(Part by, String query) {
        return rows(by, query).stream()
                .map(row -> OpportunityId.of(row.getFields().getLast()))
                .toList();
    }

    private List<NamedCsvRecord> rows(Part by, String query) {
        var answer =
                mvc.get().uri("/opportunities.csv?" + query).with(cast.as(by)).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"opportunities.csv\"");
        var text = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }
}
