package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.FieldDetails;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class CustomFieldImportTests {

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportQuery query;

    @Autowired
    private GivenFields given;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private Viewer olga;

    @BeforeEach
    void operations() {
        olga = cast.viewer(Part.OLGA);
    }

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void columnsAreGuessedByLabelAndRowsAreRefusedAlone() {
        var number = field(RecordKind.ACCOUNT, "ERP number", FieldType.TEXT);
        var tier = given.of(
                RecordKind.ACCOUNT,
                FieldDetails.of("Buying process", FieldType.CHOICE)
                        .needed()
                        .choosing(GivenFields.options("Tender", "Committee")));
        var end = field(RecordKind.ACCOUNT, "Contract end", FieldType.DATE);
        var name = "Import " + Ids.next();
        var job = desk.run("""
                name,erp_number,buying process,contractEnd
                %1$s A,4711,tender,31.12.2027
                %1$s B,4712,Lottery,30.12.2027
                %1$s C,4713,,29.12.2027
                """.formatted(name), ImportType.ACCOUNTS, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(3, 1, 0, 0, 2));
        assertThat(values("account", name + " A"))
                .contains(
                        "\"%s\": \"4711\"".formatted(number.key()),
                        "\"%s\": \"tender\"".formatted(tier.key()),
                        "\"%s\": \"2027-12-31\"".formatted(end.key()));
        assertThat(query.refused(job.id(), 0, 10, olga))
                .satisfiesExactly(
                        row -> assertThat(row.message()).contains("Lottery", "Tender, Committee"),
                        row -> assertThat(row.message()).contains("Buying process is needed"));
        var again = desk.run("name,ERP number\n%s A,4714\n".formatted(name), ImportType.ACCOUNTS, olga);
        assertThat(again.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0));
        assertThat(values("account", name + " A")).contains("\"4714\"", "\"tender\"");
        desk.undo(again.id(), olga);
        assertThat(values("account", name + " A")).contains("\"4711\"", "\"tender\"");
        desk.undo(job.id(), olga);
    }

    @Test
    void whatIsExportedComesBack() throws Exception {
        field(RecordKind.OPPORTUNITY, "Budget", FieldType.MONEY);
        field(RecordKind.OPPORTUNITY, "Seats", FieldType.NUMBER);
        field(RecordKind.OPPORTUNITY, "Partner firm", FieldType.ACCOUNT);
        field(RecordKind.OPPORTUNITY, "Engineer", FieldType.USER);
        field(RecordKind.OPPORTUNITY, "Signed", FieldType.YES_NO);
        given.of(RecordKind.OPPORTUNITY, GivenFields.details(FieldType.CHOICES));
        var word = "Round" + Ids.next();
        desk.run("name\n%s Inc\n".formatted(word), ImportType.ACCOUNTS, olga);
        var choices = given.of(
                RecordKind.OPPORTUNITY,
                FieldDetails.of("Markets", FieldType.CHOICES)
                        .choosing(GivenFields.options("DACH", "UK, Ireland", "US")));
        var first = desk.run("""
                id,name,account,Budget,Seats,Partner firm,Engineer,Signed,Markets
                %1$s-1,%1$s one,%1$s Inc,1200.50 EUR,-12.5,%1$s Inc,Bob,yes,"UK, Ireland; DACH"
                """.formatted(word), ImportType.OPPORTUNITIES, olga);
        assertThat(first.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        var stored = values("opportunity", word + " one");
        assertThat(stored)
                .contains("\"1200.50\"", "-12.5", "true", "\"" + choices.key() + "\": [\"dach\", \"ukIreland\"]");
        var file = mvc.get()
                .uri("/opportunities.csv?q=" + word)
                .with(cast.olga())
                .exchange()
                .getResponse();
        var text = file.getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql("update opportunity set custom_values = '{}' where name = :name")
                .param("name", word + " one")
                .update();
        var back = desk.run(text, ImportType.OPPORTUNITIES, olga);
        assertThat(back.counts().failed()).isZero();
        assertThat(values("opportunity", word + " one")).isEqualTo(stored);
        desk.undo(back.id(), olga);
        desk.undo(first.id(), olga);
    }

    @Test
    void peopleBringTheirOwn() {
        var badge = field(RecordKind.CONTACT, "Badge number", FieldType.NUMBER);
        var name = "Badge" + Ids.next();
        var job = desk.run("""
                last name,email,badge number
                %1$s,%1$s@example.com,"1,200"
                """.formatted(name), ImportType.CONTACTS, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        var stored = jdbc.sql("select custom_values ->> :key from contact where last_name = :name")
                .param("key", badge.key())
                .param("name", name)
                .query(String.class)
                .single();
        assertThat(stored).isEqualTo("1200");
        desk.undo(job.id(), olga);
    }

    private CustomField field(RecordKind kind, String label, FieldType type) {
        return given.of(kind, FieldDetails.of(label, type));
    }

    private String values(String table, String name) {
        return jdbc.sql("select custom_values::text from %s where name = :name order by id desc limit 1"
                        .formatted(table))
                .param("name", name)
                .query(String.class)
                .single();
    }
}
