package com.quorumcrm.deallists.web;

import static com.quorumcrm.web.Choice.keyed;

import com.quorumcrm.deallists.DealFlag;
import com.quorumcrm.deallists.Owners;
import com.quorumcrm.opportunities.OpportunityStatus;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Filter;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.Sort;
import java.util.List;
import java.util.stream.Stream;

/** What lists of deals offer; the API names its filters after the properties they compare, pages in the words of URLs. */
final class OpportunityLists {

    private static final Filter STATUS = keys("status", "opportunities.fact.status", OpportunityStatus.values());
    private static final Filter TYPE = keys("type", "opportunities.fact.type", OpportunityType.values());
    private static final Filter CLOSE_DATE = Filter.date("closeDate", "opportunities.fact.closeDate");
    private static final Filter AMOUNT = Filter.number("amount", "opportunities.fact.amount");
    private static final Filter PRODUCT = Filter.text("product", "deallists.filter.product");
    private static final Filter COVERAGE = Filter.number("coverage", "deallists.filter.coverage");
    /** The roles that are asked for most; the address of the list and the API take every other one too. */
    private static final Filter HOLE = Filter.choice(
            "hole",
            "deallists.filter.hole",
            Stream.of(BuyingRole.ECONOMIC_BUYER, BuyingRole.CHAMPION, BuyingRole.TECHNICAL_EVALUATOR)
                    .map(role -> keyed(role.key(), role.label()))
                    .toArray(Choice[]::new));

    private static final Filter AS_OF = Filter.text("asOf", "deallists.filter.asOf");

    private static final List<Column> COLUMNS = List.of(
            Column.of("name", "opportunities.fact.name").sorts(),
            Column.of("account", "opportunities.fact.account"),
            Column.of("stage", "opportunities.fact.stage"),
            Column.of("amount", "opportunities.fact.amount").sorts().ofNumbers(),
            Column.of("closeDate", "opportunities.fact.closeDate").sorts(),
            Column.of("category", "opportunities.fact.category"),
            Column.of("owner", "opportunities.fact.owner"),
            Column.of("coverage", "opportunities.fact.coverage").ofNumbers().onDemand(),
            Column.of("nextStep", "opportunities.fact.nextStep").onDemand(),
            Column.of("probability", "opportunities.fact.probability")
                    .ofNumbers()
                    .onDemand(),
            Column.of("type", "opportunities.fact.type").onDemand(),
            Column.of("source", "opportunities.fact.source").onDemand(),
            Column.of("pipeline", "opportunities.fact.pipeline").onDemand(),
            Column.of("createdAt", "opportunities.fact.created").sorts().onDemand());

    static final ListDefinition PAGE = new ListDefinition(
            "/opportunities",
            COLUMNS,
            List.of(
                    owner(),
                    Filter.choice("team", "deallists.filter.team"),
                    STATUS,
                    Filter.choice("pipeline", "opportunities.fact.pipeline"),
                    Filter.choice("stage", "opportunities.fact.stage"),
                    Filter.choice("account", "opportunities.fact.account"),
                    TYPE,
                    keys("category", "opportunities.fact.category", ForecastCategory.values()),
                    Filter.choice("closes", "deallists.filter.closes", Span.choices()),
                    CLOSE_DATE,
                    AMOUNT,
                    PRODUCT,
                    COVERAGE,
                    HOLE,
                    AS_OF),
            Sort.descending("closeDate"));

    static final ListDefinition API = new ListDefinition(
            OpportunityListApi.PATH,
            COLUMNS,
            List.of(
                    Filter.text("ownerId", "opportunities.fact.owner"),
                    Filter.text("ownerEmail", "opportunities.fact.owner"),
                    STATUS,
                    Filter.text("pipelineKey", "opportunities.fact.pipeline"),
                    Filter.text("stageKey", "opportunities.fact.stage"),
                    Filter.text("accountId", "opportunities.fact.account"),
                    TYPE,
                    Filter.text("forecastCategory", "opportunities.fact.category"),
                    CLOSE_DATE,
                    Filter.date("closedOn", "opportunities.fact.closedOn"),
                    AMOUNT,
                    PRODUCT,
                    COVERAGE,
                    HOLE,
                    AS_OF),
            Sort.descending("closeDate"));

    static final ListDefinition BOARD = new ListDefinition(
            "/opportunities/board",
            List.of(),
            List.of(
                    Filter.text("pipeline", "opportunities.fact.pipeline"),
                    owner(),
                    Filter.choice("closes", "deallists.filter.closes", Span.choices()),
                    AS_OF),
            Sort.by("closeDate"));

    static final ListDefinition INSPECTION = new ListDefinition(
            "/opportunities/inspection",
            List.of(
                    Column.of("name", "opportunities.fact.name"),
                    Column.of("flags", "deallists.inspection.flags"),
                    Column.of("owner", "opportunities.fact.owner"),
                    Column.of("closeDate", "opportunities.fact.closeDate").sorts(),
                    Column.of("amount", "opportunities.fact.amount").sorts().ofNumbers(),
                    Column.of("risk", "deallists.inspection.atRisk").sorts().ofNumbers()),
            List.of(
                    owner(),
                    Filter.choice("pipeline", "opportunities.fact.pipeline"),
                    Filter.choice("closes", "deallists.filter.closes", Span.choices()),
                    CLOSE_DATE,
                    Filter.choice("days", "deallists.inspection.since", days("7"), days("14"), days("30"), days("90")),
                    Filter.choice(
                            "flag",
                            "deallists.inspection.flags",
                            Stream.of(DealFlag.Kind.values())
                                    .map(kind -> keyed(Keys.of(kind), "deallists.flag.name." + kind))
                                    .toArray(Choice[]::new))),
            Sort.descending("risk"));

    private OpportunityLists() {}

    private static Choice days(String number) {
        return keyed(number, "deallists.inspection.days." + number);
    }

    private static Filter owner() {
        return Filter.choice(
                "owner",
                "opportunities.fact.owner",
                keyed(Owners.ME, "deallists.owner.me"),
                keyed(Owners.MY_TEAM, "deallists.owner.team"),
                keyed(Owners.EVERYBODY, "deallists.owner.all"));
    }

    private static Filter keys(String key, String label, Enum<?>[] values) {
        var choices = Stream.of(values)
                .map(value -> keyed(Keys.of(value), "opportunities." + key + "." + value))
                .toArray(Choice[]::new);
        return Filter.choice(key, label, choices);
    }
}
