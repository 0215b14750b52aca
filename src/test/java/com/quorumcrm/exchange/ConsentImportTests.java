package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people have said about being written to and called, from a file. */
@IntegrationTest
class ConsentImportTests {

    private static final String HEAD =
            "last name,email,email consent,email consent date,email consent source,do not call\n";

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportQuery query;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private Viewer olga;
    private String name;

    @BeforeEach
    void somebody() {
        olga = cast.viewer(Part.OLGA);
        name = "Said-" + Ids.next();
    }

    @Test
    void answersComeWithTheirDayAndSource() {
        var job = desk.run(HEAD + row("opt-in", "2025-03-01", "fair", "yes"), ImportType.CONTACTS, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        assertThat(said()).containsExactly("EMAIL GIVEN 2025-03-01 fair", "PHONE REFUSED");
        assertThat(refused()).containsExactly("PHONE");
        assertThat(desk.run(HEAD + row("opt-in", "2025-03-01", "fair", "yes"), ImportType.CONTACTS, olga)
                        .counts())
                .isEqualTo(new ImportCounts(1, 0, 0, 1, 0));
        assertThat(said()).hasSize(2);
    }

    @Test
    void anOlderWordDoesNotStandAgainstALaterOneAndANewerOneIsTakenBack() {
        desk.run(HEAD + row("refused", "2025-03-01", "call", ""), ImportType.CONTACTS, olga);
        desk.run(HEAD + row("given", "2024-01-01", "", ""), ImportType.CONTACTS, olga);
        assertThat(refused()).containsExactly("EMAIL");
        var newer = desk.run(HEAD + row("given", "2025-04-01", "", "x"), ImportType.CONTACTS, olga);
        assertThat(newer.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0));
        assertThat(refused()).containsExactly("PHONE");
        desk.undo(newer.id(), olga);
        assertThat(refused()).containsExactly("EMAIL");
        assertThat(said()).hasSize(5).contains("EMAIL GIVEN 2025-04-01").endsWith("PHONE UNKNOWN");
    }

    @Test
    void whatSaysNothingIsRefusedAlone() {
        var job = desk.run(
                HEAD + row("", "2025-03-01", "", "") + row("perhaps", "", "", "") + row("given", "2999-01-01", "", ""),
                ImportType.CONTACTS,
                olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0, 3));
        assertThat(query.refused(job.id(), 0, 10, olga))
                .extracting(refusal -> refusal.column())
                .containsExactly("email consent", "email consent", "email consent date");
    }

    private String row(String answer, String on, String source, String noCalls) {
        return "%s,%s@said.example,%s,%s,%s,%s\n"
                .formatted(name, name.toLowerCase(java.util.Locale.ROOT), answer, on, source, noCalls);
    }

    private List<String> said() {
        return jdbc.sql("""
                        select k.channel || ' ' || k.state || case when k.source is not null or k.channel = 'EMAIL' and k.given_on < current_date
                               then ' ' || k.given_on else '' end || coalesce(' ' || k.source, '')
                        from contact_consent k join contact c on c.id = k.contact_id
                        where c.last_name = :name order by k.recorded_at, k.channel""").param("name", name).query(String.class).list();
    }

    private List<String> refused() {
        return jdbc.sql("select unnest(contact_refused(id)) from contact where last_name = :name")
                .param("name", name)
                .query(String.class)
                .list();
    }
}
