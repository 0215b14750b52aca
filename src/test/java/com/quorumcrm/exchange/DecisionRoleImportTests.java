package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who decides, from a file. */
@IntegrationTest
class DecisionRoleImportTests {

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
    void bothComeInAndAreTakenBack() {
        var first = desk.run(
                "last name,email,decision power,gatekeeper\nFilekeeper,keeper@file.example,decision maker,yes\n"
                        + "Fileless,less@file.example,,\nFilewrong,wrong@file.example,omnipotent,\n",
                ImportType.CONTACTS,
                olga);
        assertThat(first.counts()).isEqualTo(new ImportCounts(3, 2, 0, 0, 1));
        assertThat(held("Filekeeper")).isEqualTo("DECIDES true");
        assertThat(held("Fileless")).isEqualTo("UNKNOWN false");
        var second = desk.run(
                "last name,email,decision power\nFilekeeper,keeper@file.example,Informed\n", ImportType.CONTACTS, olga);
        assertThat(held("Filekeeper")).isEqualTo("INFORMED true");
        desk.undo(second.id(), olga);
        assertThat(held("Filekeeper")).isEqualTo("DECIDES true");
    }

    private String held(String lastName) {
        return jdbc.sql("select decision_power || ' ' || gatekeeper from contact where last_name = :name")
                .param("name", lastName)
                .query(String.class)
                .single();
    }
}
