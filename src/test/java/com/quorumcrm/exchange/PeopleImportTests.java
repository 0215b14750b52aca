package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.signin.TokenScope;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may take on people by a file, and as what. */
@IntegrationTest
class PeopleImportTests {

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportQuery query;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void onlyAdministratorsTakeOnPeopleAndThePageSaysWhatOthersMay() {
        var olga = cast.viewer(Part.OLGA);
        var id = desk.upload("name,manager,office\nNewcomer Nora,Boss Bea,Port\n", ImportType.USERS, olga);
        assertThat(mvc.get().uri("/imports/" + id).with(cast.olga()))
                .hasStatusOk()
                .bodyText()
                .contains("Only administrators take on people", "move people who are here to another team or manager");
        var job = desk.run(id, Mapping.NONE, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 1));
        assertThat(query.refused(id, 0, 10, olga))
                .singleElement()
                .satisfies(row -> assertThat(row.message())
                        .contains("Sales operations may move those who are here to another team or manager"));
        assertThat(named("Newcomer Nora") + named("Boss Bea")).isZero();
    }

    @Test
    void operationsMovePeopleToAnotherTeam() {
        var olga = cast.viewer(Part.OLGA);
        var job = desk.run(
                "email,name,office\n" + cast.email(Part.CHARLIE) + ",Charlie,Moved Office\n", ImportType.USERS, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0));
        assertThat(team("Charlie")).isEqualTo("Moved Office");
    }

    @Test
    void aTokenThatMayImportTakesOnInvitedRepsAndManagers() {
        var job = bringIn(
                "name,role\nToken Rep,rep\nToken Manager,manager\nToken Admin,admin\nToken Ops,ops\nToken Exec,executive\n");
        assertThat(job.counts()).isEqualTo(new ImportCounts(5, 2, 0, 0, 3));
        assertThat(query.refused(job.id(), 0, 10, cast.viewer(Part.ADAM)))
                .allSatisfy(row -> assertThat(row.message()).contains("reps and managers only"));
        assertThat(jdbc.sql("""
                        select count(*) from app_user
                        where name in ('Token Rep', 'Token Manager') and status = 'INVITED' and password_hash is null""").query(Integer.class).single()).isEqualTo(2);
        assertThat(named("Token Admin") + named("Token Ops") + named("Token Exec"))
                .isZero();
    }

    @Test
    void aTokenThatMayImportMovesNobody() {
        var before = team("Ed");
        var job = bringIn("email,name,office\n" + cast.email(Part.ED) + ",Renamed,Elsewhere Office\n");
        assertThat(job.counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0));
        assertThat(team("Ed")).isEqualTo(before);
    }

    @Test
    void aTokenThatMayNotImportDoesNot() {
        assertThat(mvc.post()
                        .uri("/api/v1/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "people.csv", "text/csv", "name\nA\n".getBytes()))
                        .param("type", "users")
                        .with(cast.token(Part.ADAM, TokenScope.IMPORT_READ)))
                .hasStatus(403);
    }

    private ImportJob bringIn(String text) {
        var answer = mvc.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", "people.csv", "text/csv", text.getBytes()))
                .param("type", "users")
                .with(cast.token(Part.ADAM, TokenScope.IMPORT_WRITE))
                .exchange();
        assertThat(answer).hasStatus(202);
        var location =
                Objects.requireNonNull(answer.getMvcResult().getResponse().getHeader("Location"));
        return desk.settled(ImportId.of(location.substring(location.lastIndexOf('/') + 1)));
    }

    private int named(String name) {
        return jdbc.sql("select count(*) from app_user where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private String team(String person) {
        return jdbc.sql("select t.name from app_user u join team t on t.id = u.team_id where u.name = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
