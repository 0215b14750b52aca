package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.DealFlag.Kind;
import com.quorumcrm.deallists.InspectedDeal;
import com.quorumcrm.deallists.Inspection;
import com.quorumcrm.deallists.InspectionQuery;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Inspections as pages and the API ask for them. */
@Component
class Inspections {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 366;

    private final InspectionQuery query;
    private final OpportunityFilter filter;
    private final OrganisationSettings organisation;
    private final Clock clock;

    Inspections(InspectionQuery query, OpportunityFilter filter, OrganisationSettings organisation, Clock clock) {
        this.query = query;
        this.filter = filter;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @param since from which day changes count */
    record Asked(ListState state, LocalDate since) {}

    record Page(Inspection inspection, ListPage<InspectedDeal> rows) {}

    /** Who names no owners looks at those they usually do, and at what closes until the end of this quarter. */
    Asked asked(ListDefinition definition, Map<String, String[]> parameters, Viewer viewer) {
        var all = new HashMap<>(parameters);
        all.putIfAbsent("owner", new String[] {BoardRequest.usualOwner(viewer)});
        if (parameters.keySet().stream().noneMatch(name -> name.startsWith("close"))) {
            all.put("closeDate.to", new String[] {endOfQuarter().toString()});
        }
        var state = definition.read(all);
        return new Asked(state, organisation.current().today(clock).minusDays(days(state)));
    }

    Page page(Asked asked, Viewer viewer) {
        var kinds = asked.state().all("flag").stream()
                .map(key -> Keys.read("flag", key, Kind.class))
                .toList();
        var inspection = query.of(filter.criteria(asked.state(), viewer), asked.since(), kinds, viewer);
        return new Page(inspection, rows(inspection.deals(), asked.state()));
    }

    private LocalDate endOfQuarter() {
        var settings = organisation.current();
        return settings.calendar()
                .containing(settings.today(clock), FiscalPeriod.Kind.QUARTER)
                .to();
    }

    private static int days(ListState state) {
        var days = state.one("days").map(Inspections::number).orElse(USUAL_DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw new NotUnderstood("days", "deallists.inspection.badDays", MOST_DAYS);
        }
        return days;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new NotUnderstood("days", "deallists.inspection.badDays", MOST_DAYS);
        }
    }

    /** All deals are at hand: a page is cut from them where the cursor says. */
    private static ListPage<InspectedDeal> rows(List<InspectedDeal> deals, ListState state) {
        var sorted = deals.stream().sorted(order(state)).toList();
        var cursor = state.cursor();
        var at = cursor == null
                ? -1
                : sorted.stream().map(deal -> deal.id().id()).toList().indexOf(cursor.id());
        var fetched = cursor != null && cursor.backwards()
                ? sorted.subList(Math.max(0, at - state.limit() - 1), Math.max(0, at))
                        .reversed()
                : sorted.subList(at + 1, Math.min(sorted.size(), at + 2 + state.limit()));
        return ListPage.of(
                state,
                fetched,
                deal -> new ListPage.Place(deal.atRisk().plain(), deal.id().id()),
                ListPage.Total.of(sorted.size()));
    }

    private static Comparator<InspectedDeal> order(ListState state) {
        Comparator<InspectedDeal> order = switch (state.sort().key()) {
            case "amount" -> Comparator.comparing(InspectedDeal::baseAmount);
            case "closeDate" ->
                Comparator.comparing(InspectedDeal::closeDate, Comparator.nullsFirst(Comparator.naturalOrder()));
            default -> Comparator.comparing(InspectedDeal::atRisk).thenComparing(InspectedDeal::baseAmount);
        };
        var complete = order.thenComparing(deal -> deal.id().id());
        return state.sort().descending() ? complete.reversed() : complete;
    }
}
