package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.exchange.Mapping.Options;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ImportsTests {

    private static final String DEALS = """
            id,name,account,owner,stage,created,closed,amount
            I-1,First,Importers Inc,Alice,Won,2025-01-10,2025-02-20,1200
            I-2,Second,Importers Inc,Bob,Lost,2025-01-11,2025-03-01,0
            I-3,Third,importers inc,Alice,Qualify,2025-04-01,,
            """;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private ImportQuery query;

    @Autowired
    private ImportHandler handler;

    @Autowired
    private Passage passage;

    @Autowired
    private Planner planner;

    @Autowired
    private ImportStore store;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Footprint footprint;

    private Viewer olga;

    @BeforeEach
    void operations() {
        olga = cast.viewer(Part.OLGA);
    }

    @Test
    void aClosedDealWasOpenFromTheDayItWasCreated() {
        desk.run("name\nImporters Inc\n", ImportType.ACCOUNTS, olga);
        var job = desk.run(DEALS, ImportType.OPPORTUNITIES, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0));
        assertThat(history("I-1")).containsExactly("2025-01-10 OPEN 1200.0000", "2025-02-20 WON 1200.0000");
        assertThat(history("I-3")).containsExactly("2025-04-01 OPEN null");
        desk.undo(job.id(), olga);
    }

    private List<String> history(String externalId) {
        return jdbc.sql("""
                        select to_char(v.valid_from at time zone 'UTC', 'YYYY-MM-DD') || ' ' || v.status || ' ' || coalesce(v.amount::text, 'null')
                        from opportunity_version v join opportunity_external_id e on e.opportunity_id = v.opportunity_id
                        where e.external_id = :id order by v.valid_from""").param("id", externalId).query(String.class).list();
    }

    @Test
    void aDryRunSaysWhatTheImportThenDoes() {
        desk.run("name\nImporters Inc\n", ImportType.ACCOUNTS, olga);
        var text = DEALS
                + "I-4,Fourth,Nobody Ltd,Alice,Won,2025-01-10,2025-02-20,5\nI-1,First again,Importers Inc,Alice,Won,2025-01-10,2025-02-20,1200\n";
        var before = footprint.taken();
        var id = desk.upload(text, ImportType.OPPORTUNITIES, olga);
        var tried = desk.tryOut(id, olga);
        assertThat(footprint.taken()).isEqualTo(before);
        var ran = desk.settled(runs.run(id, olga));
        assertThat(ran.counts()).isEqualTo(tried.counts()).isEqualTo(new ImportCounts(5, 3, 1, 0, 1));
        assertThat(query.refused(id, 0, 10, olga)).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(4);
            assertThat(row.column()).isEqualTo("account");
            assertThat(row.message()).contains("Nobody Ltd");
        });
        desk.undo(id, olga);
    }

    @Test
    void parentsMayComeLaterAndUnknownOnesAreRefused() {
        var job = desk.run("""
                name,parent company
                Grandchild GmbH,Child GmbH
                Child GmbH,Parent GmbH
                Orphan GmbH,Nowhere GmbH
                Parent GmbH,
                """, ImportType.ACCOUNTS, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(4, 3, 0, 0, 1));
        assertThat(query.refused(job.id(), 0, 10, olga))
                .singleElement()
                .satisfies(row -> assertThat(row.row()).isEqualTo(3));
        assertThat(jdbc.sql(
                                "select p.name from account a join account p on p.id = a.parent_id where a.name = 'Grandchild GmbH'")
                        .query(String.class)
                        .single())
                .isEqualTo("Child GmbH");
    }

    @Test
    void theSameFileTwiceMakesNothingTwice() {
        var text = "first name,last name,phone\nTwice,Told,+41 44 668 18 00\n,Twice Toldson,\n";
        assertThat(desk.run(text, ImportType.CONTACTS, olga).counts().created()).isEqualTo(2);
        assertThat(desk.run(text, ImportType.CONTACTS, olga).counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0));
    }

    @Test
    void aNumberThatIsNoneIsToldAndTheOtherRowsComeIn() {
        var job = desk.run(
                "last name,phone\nReachable,+49 89 1234567\nUnreachable,ring twice\n", ImportType.CONTACTS, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(2, 1, 0, 0, 1));
        assertThat(query.refused(job.id(), 0, 10, olga)).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.column()).isEqualTo("phone");
            assertThat(row.message()).contains("ring twice", "+44 20 7946 0958");
        });
    }

    @Test
    void anEmptyCellErasesNothingUnlessThatIsChosen() {
        desk.run("name,city\nBlank AG,Bern\n", ImportType.ACCOUNTS, olga);
        var keeping = desk.run("name,city\nBlank AG,\n", ImportType.ACCOUNTS, olga);
        assertThat(keeping.counts().skipped()).isEqualTo(1);
        var erase = new Options(
                null,
                null,
                null,
                Mapping.Blanks.ERASE,
                null,
                null,
                null,
                null,
                false,
                false,
                Map.of(),
                Map.of(),
                Map.of());
        var id = desk.upload("name,city\nBlank AG, \n", ImportType.ACCOUNTS, olga);
        assertThat(desk.run(id, new Mapping(Map.of(), Map.of(), erase), olga)
                        .counts()
                        .updated())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from account where name = 'Blank AG' and city is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRowWithoutAnAddressDoesNotInheritThatOfTheRowBefore() {
        desk.run("last name,email\nFirst-Inherit,first@inherit.example\nSecond-Inherit,\n", ImportType.CONTACTS, olga);
        assertThat(jdbc.sql("""
                        select count(*) from contact c join contact_email e on e.contact_id = c.id where c.last_name = 'Second-Inherit'""").query(Integer.class).single()).isZero();
    }

    @Test
    void afterACrashTheImportGoesOnWithTheFirstRowThatIsNotIn() {
        var rows =
                IntStream.range(0, 2500).mapToObj(i -> "Crash " + i + ",R" + i).collect(Collectors.joining("\n"));
        var id = desk.upload("name,record id\n" + rows + "\n", ImportType.ACCOUNTS, olga);
        store.advance(id, ImportStatus.RUNNING, ImportStatus.UPLOADED);
        var job = desk.job(id);
        var plan = planner.plan(job.type(), job.profile(), job.mapping(), olga);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> passage.go(job, Run.of(job, plan, olga, Directory.read(jdbc)), new Crashing()));
        assertThat(desk.job(id).position()).isEqualTo(1000);
        handler.run(ImportWork.of(id, olga.id()));
        assertThat(desk.job(id).status()).isEqualTo(ImportStatus.FINISHED);
        assertThat(desk.job(id).counts()).isEqualTo(new ImportCounts(2500, 2500, 0, 0, 0));
        assertThat(jdbc.sql("select count(*) from account where name like 'Crash %'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2500);
        desk.undo(id, olga);
    }

    /** Dies in the middle of the second batch. */
    private final class Crashing implements Passage.Steps {

        @Override
        public void step(long position, Runnable batch) {
            transaction.executeWithoutResult(status -> {
                batch.run();
                if (position == 1000) {
                    throw new IllegalStateException("crash");
                }
            });
        }

        @Override
        public void keep(Runnable note) {
            note.run();
        }
    }

    @Test
    void daysThatCanBeReadInTwoWaysAreAskedFor() {
        var id = desk.upload("name,account,closed\nA,B,03/04/2025\nC,D,05/06/2025\n", ImportType.OPPORTUNITIES, olga);
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> runs.run(id, olga))
                .withMessageContaining("exchange.question.date");
    }

    @Test
    void importsOfOthersAreNotThere() {
        var id = desk.upload("name\nHidden\n", ImportType.ACCOUNTS, cast.viewer(Part.ADAM));
        assertThat(query.find(id, olga).fileName()).isEqualTo("accounts.csv");
        var nobody = new Viewer(
                cast.id(Part.CHARLIE),
                "Charlie",
                "charlie@cast.example",
                olga.roles(),
                java.util.Set.of(com.quorumcrm.kernel.Permission.IMPORT, com.quorumcrm.kernel.Permission.READ_IMPORTS),
                olga.zone(),
                olga.locale());
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(id, nobody));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> runs.undo(id, nobody));
    }
}
