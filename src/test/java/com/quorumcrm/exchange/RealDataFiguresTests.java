package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.deallists.DealSum;
import com.quorumcrm.deallists.OpportunityCriteria;
import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.deallists.OpportunitySums;
import com.quorumcrm.fields.FieldCriteria;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.OpportunityStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every figure that a right import of four real files must yield, by the totals of lists, the forecast and the API. */
@IntegrationTest
@Import(RealCompany.class)
class RealDataFiguresTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2017, 12, 31);

    @Autowired
    private RealCompany company;

    @Autowired
    private OpportunitySums sums;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private JsonNode facts;

    @BeforeEach
    void arrive() {
        company.arrive();
        facts = company.facts();
    }

    @Test
    void everyStageHasItsDeals() {
        var deals = company.all("opportunities", "").stream()
                .collect(Collectors.groupingBy(deal -> deal.get("stageKey").asString(), Collectors.counting()));
        var stages = facts.at("/pipeline/by_stage");
        assertThat(deals)
                .containsEntry("won", stages.get("Won").asLong())
                .containsEntry("lost", stages.get("Lost").asLong())
                .containsEntry("discover", stages.get("Engaging").asLong())
                .containsEntry("qualify", stages.get("Prospecting").asLong())
                .hasSize(4);
        assertThat(total(OpportunityCriteria.everything()).deals())
                .isEqualTo(facts.at("/pipeline/rows").asLong());
    }

    @Test
    void dealsWithoutAnAccountAreUnderTheOneThatWasNamed() {
        var without = facts.at("/pipeline/without_account");
        var held = company.all("opportunities", "&accountId=" + account(RealCompany.NO_ACCOUNT)).stream()
                .collect(Collectors.groupingBy(deal -> deal.get("stageKey").asString(), Collectors.counting()));
        assertThat(held)
                .isEqualTo(Map.of(
                        "discover", without.get("Engaging").asLong(),
                        "qualify", without.get("Prospecting").asLong()));
    }

    @Test
    void dealsWithoutADayAreOfToday() {
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        assertThat(company.all("opportunities", "&stageKey=qualify").stream()
                        .filter(deal -> !LocalDate.parse(deal.get("createdOn").asString())
                                .isBefore(today.minusDays(1))))
                .hasSize(facts.at("/pipeline/without_engage_date").asInt());
    }

    @Test
    void openDealsAreWorthTheListPrice() {
        var open = facts.get("open_at_end");
        var engaging = total(stage("discover"));
        assertThat(engaging.deals()).isEqualTo(open.get("engaging_rows").asLong());
        assertWorth(engaging, open.get("engaging_list_value"));
        var prospecting = total(stage("qualify"));
        assertThat(prospecting.deals()).isEqualTo(open.get("prospecting_rows").asLong());
        assertWorth(prospecting, open.get("prospecting_list_value"));
        long age = open.get("max_cycle_days_ever_closed").asLong();
        assertThat(company.all("opportunities", "&stageKey=discover").stream()
                        .filter(deal -> day(deal, "createdOn").until(LAST_DAY, ChronoUnit.DAYS) > age))
                .hasSize(open.get("engaging_age_over_138_days").asInt());
    }

    @Test
    void quartersAndMonthsAddUp() {
        assertThat(total(in(OpportunityStatus.WON)).deals())
                .isEqualTo(facts.at("/won_total/count").asLong());
        assertWorth(total(in(OpportunityStatus.WON)), facts.at("/won_total/value"));
        facts.get("won_by_month").forEachEntry((month, fact) -> {
            var sum = total(in(OpportunityStatus.WON).closing(days(YearMonth.parse(month), 1)));
            assertThat(sum.deals()).as(month).isEqualTo(fact.get("count").asLong());
            assertWorth(sum, fact.get("value"));
        });
        facts.get("won_by_quarter").forEachEntry((quarter, fact) -> {
            var sum = total(in(OpportunityStatus.WON).closing(quarter(quarter)));
            assertThat(sum.deals()).as(quarter).isEqualTo(fact.get("count").asLong());
            assertWorth(sum, fact.get("value"));
        });
        facts.get("lost_by_quarter")
                .forEachEntry((quarter, count) -> assertThat(
                                total(in(OpportunityStatus.LOST).closing(quarter(quarter)))
                                        .deals())
                        .as(quarter)
                        .isEqualTo(count.asLong()));
    }

    @Test
    void soManyOfThoseThatAreClosedAreWon() {
        double won = total(in(OpportunityStatus.WON)).deals();
        double lost = total(in(OpportunityStatus.LOST)).deals();
        assertThat(won / (won + lost)).isEqualTo(facts.get("win_rate_closed").asDouble(), within(0.000001));
    }

    @Test
    void theForecastOfEachManagerIsWhatTheirPeopleHaveWon() {
        facts.get("won_by_quarter_manager")
                .forEachEntry((quarter, managers) ->
                        managers.forEachEntry((manager, value) -> assertThat(closed(quarter, manager))
                                .as(manager + " " + quarter)
                                .isEqualByComparingTo(value.asString())));
        facts.get("won_by_manager")
                .forEachEntry((manager, value) ->
                        assertThat(closed("2017", manager)).as(manager).isEqualByComparingTo(value.asString()));
    }

    private BigDecimal closed(String period, String manager) {
        var forecast = company.get("/api/v1/forecast?period=" + period + "&user=" + person(manager));
        return new BigDecimal(forecast.at("/lines/total/closed/amount").asString());
    }

    @Test
    void officesAreTeams() {
        facts.get("won_by_quarter_office")
                .forEachEntry((quarter, offices) -> offices.forEachEntry((office, value) -> assertWorth(
                        total(in(OpportunityStatus.WON).ownedBy(members(office)).closing(quarter(quarter))), value)));
    }

    @Test
    void everyAgentHasTheirDeals() {
        facts.get("by_agent").forEachEntry((agent, fact) -> {
            var own = List.of(new UserId(person(agent)));
            assertWonAndLost(agent, OpportunityCriteria.everything().ownedBy(own), fact);
        });
        facts.at("/teams/agents_without_deals")
                .forEach(agent -> assertThat(total(OpportunityCriteria.everything()
                                        .ownedBy(List.of(new UserId(person(agent.asString())))))
                                .deals())
                        .isZero());
    }

    @Test
    void everyProductHasItsDeals() {
        facts.get("by_product").forEachEntry((product, fact) -> assertWonAndLost(product, sold(product), fact));
    }

    private void assertWonAndLost(String whose, OpportunityCriteria criteria, JsonNode fact) {
        var won = total(criteria.in(OpportunityStatus.WON));
        assertThat(won.deals()).as(whose).isEqualTo(fact.get("won").asLong());
        assertWorth(won, fact.get("won_value"));
        assertThat(total(criteria.in(OpportunityStatus.LOST)).deals())
                .as(whose)
                .isEqualTo(fact.get("lost").asLong());
    }

    @Test
    void accountsHaveTheirDealsAloneAndWithTheirSubsidiaries() {
        facts.get("top10_accounts").forEach(fact -> {
            var account = new AccountId(account(fact.get("account").asString()));
            var sum = total(in(OpportunityStatus.WON).of(account));
            assertThat(sum.deals()).isEqualTo(fact.get("won").asLong());
            assertWorth(sum, fact.get("value"));
        });
        facts.get("won_value_rolled_up_to_parent").forEachEntry((parent, value) -> {
            var rollup = company.get("/api/v1/accounts/" + account(parent) + "/rollup");
            assertThat(new BigDecimal(rollup.get("wonAmount").asString()))
                    .as(parent)
                    .isEqualByComparingTo(value.asString());
        });
    }

    @Test
    void dealsHaveTheirAge() {
        assertAges("closed", "&status=won&status=lost");
        assertAges("won", "&status=won");
        assertAges("lost", "&status=lost");
    }

    private void assertAges(String group, String filter) {
        var ages = company.all("opportunities", filter).stream()
                .map(deal -> day(deal, "createdOn").until(day(deal, "closedOn"), ChronoUnit.DAYS))
                .sorted()
                .toList();
        var fact = facts.at("/cycle_days/" + group);
        assertThat(ages).as(group).hasSize(fact.get("n").asInt());
        assertThat(ages.getFirst()).isEqualTo(fact.get("min").asLong());
        assertThat(ages.getLast()).isEqualTo(fact.get("max").asLong());
        assertThat(at(0.25, ages)).isEqualTo(fact.get("p25").asDouble());
        assertThat(at(0.5, ages)).isEqualTo(fact.get("median").asDouble());
        assertThat(at(0.75, ages)).isEqualTo(fact.get("p75").asDouble());
        assertThat(ages.stream().mapToLong(age -> age).average().orElseThrow())
                .isEqualTo(fact.get("mean").asDouble(), within(0.0001));
    }

    /** Between two neighbours if need be. */
    private static double at(double share, List<Long> sorted) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        long value = sorted.get(below);
        return value + (place - below) * (sorted.get(Math.min(below + 1, sorted.size() - 1)) - value);
    }

    /** How many deals were engaged by the end of a day and not yet closed was counted from the file. */
    @Test
    void thePastIsThere() {
        var open = Map.of("2017-03-31", 1330L, "2017-06-30", 1686L, "2017-09-30", 2409L);
        open.forEach((day, deals) -> assertThat(
                        total(in(OpportunityStatus.OPEN).at(endOf(day))).deals())
                .as(day)
                .isEqualTo(deals));
        var april = in(OpportunityStatus.WON).closing(quarter("2017-Q2")).at(endOf("2017-04-30"));
        assertWorth(total(april), facts.at("/won_by_month/2017-04/value"));
        var asOf = company.get("/api/v1/forecast?period=2017-Q2&asOf=2017-04-30T23:59:59Z");
        assertThat(new BigDecimal(asOf.at("/lines/total/closed/amount").asString()))
                .isEqualByComparingTo(facts.at("/won_by_month/2017-04/value").asString());
    }

    private static Instant endOf(String day) {
        return Instant.parse(day + "T23:59:59Z");
    }

    private DealSum total(OpportunityCriteria criteria) {
        return sums.total(criteria, cast.viewer(Part.ADAM));
    }

    private static void assertWorth(DealSum sum, JsonNode value) {
        assertThat(sum.amount().amount()).isEqualByComparingTo(value.asString());
    }

    private static OpportunityCriteria in(OpportunityStatus status) {
        return OpportunityCriteria.everything().in(status);
    }

    private static OpportunityCriteria stage(String key) {
        return criteria(List.of(key), List.of());
    }

    private static OpportunityCriteria sold(String product) {
        return criteria(List.of(), List.of(product));
    }

    private static OpportunityCriteria criteria(List<String> stages, List<String> products) {
        return new OpportunityCriteria(
                List.of(),
                null,
                List.of(),
                List.of(),
                stages,
                null,
                List.of(),
                List.of(),
                Days.ANY,
                Days.ANY,
                null,
                null,
                products,
                null,
                null,
                FieldCriteria.NONE,
                OpportunityCriteria.Covered.ANY);
    }

    private static Days quarter(String quarter) {
        return days(YearMonth.of(Integer.parseInt(quarter.substring(0, 4)), 3 * (quarter.charAt(6) - '1') + 1), 3);
    }

    private static Days days(YearMonth first, int months) {
        return new Days(first.atDay(1), first.plusMonths(months - 1).atEndOfMonth());
    }

    private static LocalDate day(JsonNode deal, String field) {
        return LocalDate.parse(deal.get(field).asString());
    }

    private UUID account(String name) {
        return jdbc.sql("select id from account where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private UUID person(String name) {
        return jdbc.sql("select id from app_user where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private List<UserId> members(String office) {
        return jdbc
                .sql("select u.id from app_user u join team t on t.id = u.team_id where t.name = ?")
                .param(office)
                .query(UUID.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList();
    }
}
