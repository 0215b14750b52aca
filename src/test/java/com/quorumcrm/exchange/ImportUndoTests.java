package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Taking imports back. */
@IntegrationTest
class ImportUndoTests {

    private static final String DEALS = """
            id,name,account,owner,stage,created,closed,amount
            U-1,First,Undoers Inc,Alice,Won,2025-01-10,2025-02-20,1200
            U-2,Second,Undoers Inc,Bob,Lost,2025-01-11,2025-03-01,0
            U-3,Third,undoers inc,Alice,Qualify,2025-04-01,,
            """;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportQuery query;

    @Autowired
    private Footprint footprint;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private Viewer olga;

    @BeforeEach
    void operations() {
        olga = cast.viewer(Part.OLGA);
    }

    @Test
    void undoingLeavesNothingBehind() {
        desk.run("name\nUndoers Inc\n", ImportType.ACCOUNTS, olga);
        var before = footprint.taken();
        var deals = desk.run(DEALS, ImportType.OPPORTUNITIES, olga);
        assertThat(footprint.taken()).isNotEqualTo(before);
        var undone = desk.undo(deals.id(), olga);
        assertThat(undone.status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(footprint.taken()).isEqualTo(before);
    }

    @Test
    void undoingGivesBackWhatRecordsHeldBefore() {
        var first = desk.run("name,industry,city\nGivers Ltd,Retail,Paris\n", ImportType.ACCOUNTS, olga);
        var second = desk.run("name,industry,city\nGivers Ltd,Banking,\n", ImportType.ACCOUNTS, olga);
        assertThat(second.counts().updated()).isEqualTo(1);
        assertThat(account("Givers Ltd")).containsExactly("Banking", "Paris");
        desk.undo(second.id(), olga);
        assertThat(account("Givers Ltd")).containsExactly("Retail", "Paris");
        var kept = desk.undo(first.id(), olga);
        assertThat(query.find(kept.id(), olga).kept()).containsExactly(new ImportView.Kept("CHANGED", 1));
    }

    private List<String> account(String name) {
        return jdbc.sql("select industry, city from account where name = ?")
                .param(name)
                .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                .single();
    }

    @Test
    void whatOthersNeedIsKept() {
        var accounts = desk.run("name\nNeeded Corp\nUnneeded Corp\n", ImportType.ACCOUNTS, olga);
        var contacts = desk.run("first name,last name,company\nNina,Needed,Needed Corp\n", ImportType.CONTACTS, olga);
        desk.undo(accounts.id(), olga);
        assertThat(query.find(accounts.id(), olga).kept()).containsExactly(new ImportView.Kept("USED", 1));
        assertThat(jdbc.sql("select name from account where name like '%needed Corp' or name = 'Needed Corp'")
                        .query(String.class)
                        .list())
                .containsExactly("Needed Corp");
        desk.undo(contacts.id(), olga);
    }

    @Test
    void undoingLeavesNobodyAndNoTeamBehind() {
        var adam = cast.viewer(Part.ADAM);
        var before = footprint.taken();
        var people = desk.run("name,manager,office\nUndone Una,Undone Boss,Undone Office\n", ImportType.USERS, adam);
        assertThat(people.alsoCreated()).containsEntry("users", 1L).containsEntry("teams", 1L);
        desk.undo(people.id(), adam);
        assertThat(footprint.taken()).isEqualTo(before);
    }

    @Test
    void undoingGivesBackStageAmountAndLinesOfDeals() {
        desk.run("name\nUndoers Inc\n", ImportType.ACCOUNTS, olga);
        var first = desk.run(DEALS, ImportType.OPPORTUNITIES, olga);
        var before = deals();
        var second = desk.run(
                DEALS.replace(
                        "Third,undoers inc,Alice,Qualify,2025-04-01,,",
                        "Fourth,undoers inc,Bob,Won,2025-04-01,2025-05-01,77"),
                ImportType.OPPORTUNITIES,
                olga);
        assertThat(second.counts()).isEqualTo(new ImportCounts(3, 0, 1, 2, 0));
        assertThat(deals()).isNotEqualTo(before);
        desk.undo(second.id(), olga);
        assertThat(deals()).isEqualTo(before);
        desk.undo(first.id(), olga);
    }

    private List<String> deals() {
        return jdbc.sql("""
                        select concat_ws(' ', e.external_id, o.name, o.owner_id, o.stage_id, o.status, o.amount, o.closed_on)
                        from opportunity o join opportunity_external_id e on e.opportunity_id = o.id
                        where e.external_id like 'U-%' order by 1""").query(String.class).list();
    }

    @Test
    void whatSomebodyHasChangedSinceIsKeptAndThePageSaysSo() {
        desk.run("name\nUndoers Inc\n", ImportType.ACCOUNTS, olga);
        var job = desk.run(DEALS, ImportType.OPPORTUNITIES, olga);
        var deal = jdbc.sql("select opportunity_id from opportunity_external_id where external_id = 'U-3'")
                .query(java.util.UUID.class)
                .single();
        assertThat(mvc.patch()
                        .uri("/api/v1/opportunities/" + deal)
                        .with(cast.token(Part.ADAM))
                        .header("If-Match", "\"0\"")
                        .contentType("application/json")
                        .content("{\"nextStep\":\"Call them\"}"))
                .hasStatusOk();
        desk.undo(job.id(), olga);
        assertThat(deals()).singleElement().satisfies(kept -> assertThat(kept).startsWith("U-3 Third"));
        assertThat(mvc.get().uri("/imports/" + job.id()).with(cast.olga()))
                .hasStatusOk()
                .bodyText()
                .contains("One record was kept: changed since the import");
        assertThat(mvc.get().uri("/api/v1/imports/" + job.id()).with(cast.token(Part.ADAM)))
                .bodyJson()
                .extractingPath("$.kept.changed")
                .isEqualTo(1);
    }

    @Test
    void whatIsUndoneCannotBeUndoneAgain() {
        var job = desk.run("name\nOnce GmbH\n", ImportType.ACCOUNTS, olga);
        desk.undo(job.id(), olga);
        assertThat(mvc.post().uri("/api/v1/imports/" + job.id() + "/undo").with(cast.token(Part.ADAM)))
                .hasStatus(422)
                .bodyText()
                .contains("There is nothing to undo");
    }
}
