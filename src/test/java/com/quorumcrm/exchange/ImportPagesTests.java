package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Viewer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Imports as people do them, on the pages. */
@IntegrationTest
class ImportPagesTests {

    @Autowired
    private ImportDesk desk;

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
    void theFileOfRefusedRowsSaysWhyAndCanBeImportedOnceMended() {
        desk.run("name\nMendable Ltd\n", ImportType.ACCOUNTS, olga);
        var text = "name,account,stage,closed,amount\nGood,Mendable Ltd,Won,2025-02-03,10\n"
                + "\"Bad, \"\"quoted\"\"\",Missing Ltd,Won,2025-02-03,10\nEmpty,,Won,2025-02-03,=1+1\n";
        var job = desk.run(text, ImportType.OPPORTUNITIES, olga);
        assertThat(job.counts()).isEqualTo(new ImportCounts(3, 1, 0, 0, 2));
        var file = text(mvc.get().uri("/imports/" + job.id() + "/errors.csv").with(cast.olga()));
        assertThat(file.lines())
                .first()
                .isEqualTo("\ufeffRefused row,Refused column,Refused because,name,account,stage,closed,amount");
        assertThat(file.lines().skip(1))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2,account,No account is called “Missing Ltd”,\"Bad, \"\"quoted\"\"\",Missing Ltd"))
                .anySatisfy(line -> assertThat(line).startsWith("3,").contains("'=1+1"));
        var again = desk.upload(
                file.replace("Missing Ltd,Won", "Mendable Ltd,Won")
                        .replace("Empty,,", "Empty,Mendable Ltd,")
                        .replace("'=1+1", "11"),
                ImportType.OPPORTUNITIES,
                olga);
        assertThat(desk.run(again, Mapping.NONE, olga).counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0));
    }

    @Test
    void aSuggestionIsTakenForTheWholeColumn() {
        var id = upload("company,sector\nTaken One,technolgy\nTaken Two,technolgy\nTaken Three,technology\n");
        assertThat(text(mvc.get().uri(id).with(cast.olga()))).contains("technolgy", "Use “technology”");
        send(id, "value.0.field=industry&value.0.from=technolgy&value.0.accept=technology&then=run");
        assertThat(industries("Taken %")).containsOnly("technology");
    }

    @Test
    void withoutConsentNothingIsReadOtherwise() {
        var id = upload("company,sector\nLeft One,technolgy\nLeft Two,technology\n");
        send(id, "value.0.field=industry&value.0.from=technolgy&then=run");
        assertThat(industries("Left %")).containsExactlyInAnyOrder("technolgy", "technology");
    }

    private List<String> industries(String names) {
        return jdbc.sql("select industry from account where name like ?")
                .param(names)
                .query(String.class)
                .list();
    }

    @Test
    void stagesAndOwnersOfAnotherProgramMeanWhatOneSays() {
        desk.run("name\nMeant Ltd\n", ImportType.ACCOUNTS, olga);
        var id = upload("deal,account,stage,owner\nMeant One,Meant Ltd,Phase IV,A. Lice\n", "opportunities");
        send(
                id,
                "value.0.field=stage&value.0.from=Phase IV&value.0.to=propose&value.1.field=owner&value.1.from=A. Lice&value.1.to="
                        + cast.email(Part.ALICE) + "&then=run");
        assertThat(jdbc.sql("""
                        select s.key || ' ' || u.name from opportunity o join stage s on s.id = o.stage_id
                        join app_user u on u.id = o.owner_id where o.name = 'Meant One'""").query(String.class).single()).isEqualTo("propose Alice");
    }

    @Test
    void dealsWithoutAnAccountGoUnderTheOneThatIsNamed() {
        var id = upload("deal,account,stage\nHomeless,,Qualify\n", "opportunities");
        send(id, "missing=refuse&missingAccount=Shelter&then=check");
        assertThat(job(id).counts()).isEqualTo(new ImportCounts(1, 0, 0, 0, 1));
        assertThat(text(mvc.get().uri(id).with(cast.olga()))).contains("Nothing has been changed yet");
        send(id, "missing=put&missingAccount=Shelter&then=run");
        assertThat(job(id).counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
        assertThat(jdbc.sql(
                                "select a.name from opportunity o join account a on a.id = o.account_id where o.name = 'Homeless'")
                        .query(String.class)
                        .single())
                .isEqualTo("Shelter");
    }

    @Test
    void columnsGoWhereOneSays() {
        var id = upload("a,b\nColumn Corp,Lyon\n", "accounts");
        assertThat(text(mvc.get().uri(id).with(cast.olga()))).contains("Choose the column with the name");
        send(id, "column.0=name&column.1=city&then=run");
        assertThat(jdbc.sql("select city from account where name = 'Column Corp'")
                        .query(String.class)
                        .single())
                .isEqualTo("Lyon");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Müller ①, ;",
        "UTF-16LE, Müller ②, ;",
        "windows-1252, Müller ß Köln, ;",
        "windows-1251, Рога и копыта, ;",
        "GB18030, 华为技术有限公司, ;",
        "x-windows-874, ไทยยูเนี่ยน, ;",
        "UTF-8, Tabbed Ñandú, tab",
        "UTF-8, Barred Ñandú, |"
    })
    void namesArriveInEveryEncodingAndSeparator(String charset, String name, String separator) {
        var between = separator.equals("tab") ? "\t" : separator;
        var text = "name" + between + "city\r\n" + name + between + "Zwickau\r\n";
        var mark = charset.equals("UTF-16LE") ? "\ufeff" : "";
        var job = desk.settled(desk.start((mark + text).getBytes(Charset.forName(charset)), ImportType.ACCOUNTS, olga));
        assertThat(job.counts().created()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from account where name = ? and city = 'Zwickau'")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theListAndTheResultShowTheCounts() {
        var job = desk.run("name\nCounted AG\n", ImportType.ACCOUNTS, olga);
        assertThat(text(mvc.get().uri("/imports").with(cast.olga()))).contains("/imports/" + job.id(), "Imported");
        assertThat(text(mvc.get().uri("/imports/" + job.id()).with(cast.olga())))
                .contains("data-count=\"created\">1<", "Undo this import");
    }

    private String upload(String text) {
        return upload(text, "");
    }

    private String upload(String text, String type) {
        var answer = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "file.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("type", type)
                .with(cast.olga())
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getMvcResult().getResponse().getRedirectedUrl());
    }

    private void send(String id, String form) {
        var request =
                mvc.post().uri(id + "/mapping").with(cast.olga()).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (var pair : form.split("&")) {
            var parts = pair.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        assertThat(request.exchange()).hasStatus3xxRedirection();
        job(id);
    }

    private ImportJob job(String uri) {
        return desk.settled(ImportId.of(uri.substring(uri.lastIndexOf('/') + 1)));
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder request) {
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
