package com.quorumcrm.contacts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.Consents;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.RecordConsent;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Companies and people as files. */
@IntegrationTest
class PeopleExportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    GivenFields given;

    @Autowired
    Consents consents;

    @Autowired
    JdbcClient jdbc;

    private String word;
    private AccountId account;

    @BeforeEach
    void aCompany() {
        word = "Exported" + Ids.next();
        account = book.account(word, ALICE);
    }

    @AfterEach
    void retire() {
        given.retireAll();
    }

    @Test
    void aFileHasTheRowsAndTheColumnsOfTheList() {
        book.account(word + " other", CHARLIE);
        assertThat(rows("/accounts.csv?q=" + word, ALICE)).hasSize(2);
        assertThat(rows("/accounts.csv?ownerId=me&q=" + word, ALICE))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getField("Name")).isEqualTo(word);
                    assertThat(row.getField("Type")).isEqualTo("customer");
                    assertThat(row.getField("Owner")).isEqualTo(cast.email(ALICE));
                    assertThat(row.getHeader()).doesNotContain("City");
                });
        assertThat(rows("/accounts.csv?columns=name,city&q=" + word, ALICE)
                        .getFirst()
                        .getHeader())
                .containsExactly("Name", "City");
        book.whileAccountsArePrivate(
                () -> assertThat(rows("/accounts.csv?q=" + word, CHARLIE)).hasSize(1));
        assertThat(get("/accounts?q=" + word + "&columns=name,city", ALICE))
                .bodyText()
                .contains("/accounts.csv?q=" + word + "&amp;columns=name%2Ccity");
    }

    @Test
    void customFieldsFollowWhereTheirColumnsAreShown() {
        var field = given.of(RecordKind.ACCOUNT, GivenFields.details(FieldType.TEXT));
        var columns = "columns=name," + field.name();
        assertThat(rows("/accounts.csv?" + columns + "&q=" + word, ALICE)
                        .getFirst()
                        .getHeader())
                .containsExactly("Name", field.label());
    }

    @Test
    void besideAnAddressStandsThatItsOwnerRefusesIt() {
        var person = book.contact(
                ContactDetails.of("Ann", "Said", word + "@refused.example", Affiliation.at(account, "=CFO()")), ALICE);
        consents.record(
                new RecordConsent(person, new Consent.Word(Consent.Channel.EMAIL, Consent.State.REFUSED, null, null)),
                cast.viewer(ALICE));
        assertThat(rows("/contacts.csv?accountId=" + account, ALICE))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getField("First name")).isEqualTo("Ann");
                    assertThat(row.getField("Last name")).isEqualTo("Said");
                    assertThat(row.getField("Account")).isEqualTo(word);
                    assertThat(row.getField("Title")).isEqualTo("'=CFO()");
                    assertThat(row.getField("Do not e-mail")).isEqualTo("yes");
                    assertThat(row.getField("Do not call")).isEmpty();
                });
        assertThat(get("/contacts?accountId=" + account, ALICE))
                .bodyText()
                .contains("/contacts.csv?accountId=" + account);
    }

    @Test
    void whoTookHowManyAwayIsKept() {
        rows("/accounts.csv?q=" + word, ALICE);
        assertThat(jdbc.sql("""
                        select detail from security_log where event = 'EXPORTED' and user_id = :alice order by id desc limit 1""")
                        .param("alice", cast.id(ALICE).id())
                        .query(String.class)
                        .single())
                .isEqualTo("list=accounts rows=1");
    }

    @Test
    void notEverybodyTakesRecordsAway() {
        for (var path : List.of("/accounts.csv", "/contacts.csv", "/opportunities.csv")) {
            assertThat(mvc.get().uri(path).exchange()).hasStatus3xxRedirection();
        }
        assertThat(get("/accounts.csv?nonsense=1", ALICE)).hasStatus(400);
    }

    private List<NamedCsvRecord> rows(String path, Part by) {
        var answer = get(path, by);
        assertThat(answer).hasStatusOk();
        var text = new String(answer.getResponse().getContentAsByteArray(), UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private MvcTestResult get(String path, Part by) {
        return mvc.get()
                .uri(path)
                .with(cast.as(by))
                .header("Accept", "text/html")
                .exchange();
    }
}
