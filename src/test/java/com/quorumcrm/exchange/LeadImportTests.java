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

/** Leads from a file, found again by their address, and back. */
@IntegrationTest
class LeadImportTests {

    private static final String HEADER = "lead name,email,company,employees,lead source,campaign,owner,lead id\n";

    @Autowired
    private ImportDesk desk;

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
    void comeInAreChangedAndTakenBack() {
        var first = desk.run(
                HEADER
                        + "Ana Filelead,ana@filelead.example,File Lda,40,Fair,Spring,%s,F-1\n"
                                .formatted(cast.email(Part.ALICE))
                        + "Bea Filelead,bea@filelead.example,File Lda,,Fair,,,\n"
                        + "Cem Filelead,no address,File Lda,,Fair,,,\n",
                ImportType.LEADS,
                olga);
        assertThat(first.counts()).isEqualTo(new ImportCounts(3, 2, 0, 0, 1));
        assertThat(held("ana@filelead.example")).isEqualTo("Ana Filelead Fair Spring 40 " + cast.id(Part.ALICE));
        var second = desk.run(
                "lead name,email,campaign,lead id\nAna Filelead,ana@filelead.example,Autumn,\n"
                        + "Bea Filelead,bea@filelead.example,Winter,\n",
                ImportType.LEADS,
                olga);
        assertThat(second.counts()).isEqualTo(new ImportCounts(2, 0, 2, 0, 0));
        assertThat(held("ana@filelead.example")).isEqualTo("Ana Filelead Fair Autumn 40 " + cast.id(Part.ALICE));
        desk.undo(second.id(), olga);
        assertThat(held("ana@filelead.example")).isEqualTo("Ana Filelead Fair Spring 40 " + cast.id(Part.ALICE));
        var third =
                desk.run("lead name,email,lead id\nDora Takenback,dora@takenback.example,\n", ImportType.LEADS, olga);
        assertThat(count()).isEqualTo(1);
        desk.undo(third.id(), olga);
        assertThat(count()).isZero();
    }

    @Test
    void aFileOfLeadsIsRecognised() {
        assertThat(ColumnGuess.type(List.of("Lead Name", "Email", "Company", "Lead Source", "Lead Status")))
                .isEqualTo(ImportType.LEADS);
        assertThat(ColumnGuess.type(List.of("First Name", "Last Name", "Email", "Account Name", "Lead Source")))
                .isEqualTo(ImportType.CONTACTS);
    }

    private String held(String email) {
        return jdbc.sql("""
                        select concat_ws(' ', name, source, campaign, employees, owner_id) from lead where email = :email""").param("email", email).query(String.class).single();
    }

    private long count() {
        return jdbc.sql("select count(*) from lead where email like '%@takenback.example'")
                .query(Long.class)
                .single();
    }
}
