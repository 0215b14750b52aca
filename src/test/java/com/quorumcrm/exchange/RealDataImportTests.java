package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.deallists.OpportunityCriteria;
import com.quorumcrm.deallists.OpportunitySums;
import com.quorumcrm.exchange.RealCompany.Imported;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What four real files become, with the defects that they have. In a database of its own. */
@IntegrationTest
@Import(RealCompany.class)
class RealDataImportTests {

    @Autowired
    private RealCompany company;

    @Autowired
    private OpportunitySums sums;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private Imported imported;

    @BeforeEach
    void arrive() {
        imported = company.arrive();
    }

    @Test
    void agentsBecomePeopleWhoCannotSignInYetTheirManagersManagersTheirOfficesTeams() {
        var facts = company.facts().at("/teams");
        assertThat(imported.people().get("created").asInt())
                .isEqualTo(facts.get("agents").asInt());
        assertThat(imported.people().at("/alsoCreated/users").asInt())
                .isEqualTo(facts.get("managers").asInt());
        assertThat(imported.people().at("/alsoCreated/teams").asInt())
                .isEqualTo(facts.get("offices").asInt());
        var newcomers = newcomers();
        assertThat(newcomers)
                .hasSize(facts.get("agents").asInt() + facts.get("managers").asInt())
                .allSatisfy(
                        person -> assertThat(person.get("status").asString()).isEqualTo("invited"));
        assertThat(withRole("manager", newcomers)).hasSize(facts.get("managers").asInt());
        assertThat(withRole("rep", newcomers)).hasSize(facts.get("agents").asInt());
        assertThat(jdbc.sql("select count(*) from app_user where status = 'INVITED' and password_hash is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyAgentReportsToTheManagerInTheirOffice() {
        var newcomers = newcomers();
        var names = newcomers.stream()
                .collect(Collectors.toMap(
                        person -> person.get("id").asString(),
                        person -> person.get("name").asString()));
        var managers = names(company.facts().get("won_by_manager"));
        assertThat(withRole("rep", newcomers))
                .allSatisfy(agent ->
                        assertThat(names.get(agent.get("managerId").asString())).isIn(managers));
        assertThat(withRole("manager", newcomers)).allSatisfy(manager -> {
            assertThat(manager.get("managerId").isNull()).isTrue();
            assertThat(manager.get("name").asString()).isIn(managers);
        });
        assertThat(newcomers.stream()
                        .map(person -> person.get("teamId").asString())
                        .distinct())
                .hasSize(company.facts().at("/teams/offices").asInt());
    }

    private List<JsonNode> newcomers() {
        return company.all("users", "").stream()
                .filter(person -> person.get("email").asString().endsWith("@imported.invalid"))
                .toList();
    }

    private static List<JsonNode> withRole(String role, List<JsonNode> people) {
        return people.stream()
                .filter(person -> person.at("/roles/0").asString().equals(role))
                .toList();
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    @Test
    void accountsHangUnderTheirParents() {
        var facts = company.facts().get("accounts");
        assertThat(imported.accounts().get("created").asInt())
                .isEqualTo(facts.get("rows").asInt());
        var accounts = company.all("accounts", "").stream()
                .filter(account -> !account.get("name").asString().equals(RealCompany.NO_ACCOUNT))
                .toList();
        assertThat(accounts).hasSize(facts.get("rows").asInt());
        var children = accounts.stream()
                .filter(account -> !account.get("parentId").isNull())
                .toList();
        assertThat(children).hasSize(facts.get("with_parent").asInt());
        assertThat(children.stream()
                        .map(account -> account.get("parentId").asString())
                        .distinct())
                .hasSize(facts.get("parents").asInt());
    }

    @Test
    void productsAreThere() {
        assertThat(imported.products().get("created").asInt())
                .isEqualTo(company.facts().at("/products/rows").asInt());
        assertThat(company.all("products", ""))
                .hasSize(company.facts().at("/products/rows").asInt());
    }

    @Test
    void revenuesInMillionsAreReadAsSuch() {
        var revenues = company.all("accounts", "").stream()
                .filter(account -> account.get("name").asString().equals("Acme Corporation"))
                .map(account -> new BigDecimal(account.at("/revenue/amount").asString()))
                .toList();
        assertThat(revenues)
                .singleElement()
                .satisfies(revenue -> assertThat(revenue).isEqualByComparingTo("1100040000"));
    }

    @Test
    void dealsWithoutAnAccountAreRefusedUnlessOneIsNamed() {
        var tried = imported.tried();
        int without = sum(company.facts().at("/pipeline/without_account"));
        int rows = company.facts().at("/pipeline/rows").asInt();
        assertThat(tried.get("failed").asInt()).isEqualTo(without);
        assertThat(tried.get("created").asInt()).isEqualTo(rows - without);
        assertThat(tried.get("errors")).allSatisfy(error -> {
            assertThat(error.get("column").asString()).isEqualTo("account");
            assertThat(error.get("message").asString()).contains("account");
        });
        assertThat(imported.deals().get("created").asInt()).isEqualTo(rows);
        assertThat(imported.deals().get("failed").asInt()).isZero();
        assertThat(imported.deals().at("/alsoCreated/accounts").asInt()).isEqualTo(1);
    }

    private static int sum(JsonNode counts) {
        return counts.valueStream().mapToInt(JsonNode::asInt).sum();
    }

    @Test
    void misspeltProductsAreReadRightAndReported() {
        assertThat(corrections(imported.deals()))
                .containsEntry("GTXPro", Map.entry("GTX Pro", 1480))
                .doesNotContainKey("GTX Pro");
    }

    @Test
    void likenessesAreOfferedAndTakenForTheWholeColumn() {
        var id = ImportId.of(imported.accounts().get("id").asString());
        assertThat(corrections(imported.accounts())).doesNotContainKey("technolgy");
        var accepting = company.bringIn("accounts.csv", "accounts", "{\"options\":{\"acceptSuggestions\":true}}", true);
        assertThat(accepting.get("id").asString()).isNotEqualTo(id.toString());
        assertThat(corrections(accepting))
                .containsEntry("technolgy", Map.entry("technology", 12))
                .containsKey("Philipines");
    }

    private static Map<String, Map.Entry<String, Integer>> corrections(JsonNode imported) {
        return imported.get("corrections")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.get("from").asString(),
                        one -> Map.entry(
                                one.get("to").asString(), one.get("rows").asInt()),
                        (one, other) -> one));
    }

    @Test
    void aStrangerSeesNothingOfIt() {
        assertThat(sums.total(OpportunityCriteria.everything(), cast.viewer(Part.CHARLIE))
                        .deals())
                .isZero();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        int rows = company.facts().at("/pipeline/rows").asInt();
        var again = company.bringIn("sales_pipeline.csv", "opportunities", RealCompany.PUT_UNDER_ONE, false);
        assertThat(again.get("skipped").asInt()).isEqualTo(rows);
        assertThat(sums.total(OpportunityCriteria.everything(), cast.viewer(Part.ADAM))
                        .deals())
                .isEqualTo(rows);
    }
}
