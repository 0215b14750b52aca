package com.quorumcrm.deallists.web;

import static com.quorumcrm.web.Choice.keyed;

import com.quorumcrm.deallists.DealSum;
import com.quorumcrm.deallists.FilterOffers;
import com.quorumcrm.deallists.FilterOffers.Kind;
import com.quorumcrm.deallists.FilterOffers.Offer;
import com.quorumcrm.deallists.Owners;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Listing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What filters offer that depends on who asks and on how the organisation works. */
@Component
class FilterChoices {

    private final FilterOffers offers;

    FilterChoices(FilterOffers offers) {
        this.offers = offers;
    }

    /** A list with what its filters offer. */
    Listing<OpportunityView> offer(
            ListDefinition definition, ListState state, ListPage<OpportunityView> page, DealSum sum, Viewer viewer) {
        var counted = ListPage.Total.of(Math.min(sum.deals(), ListPage.COUNTED + 1L));
        var all = offers.all(viewer);
        return Listing.of(
                        definition,
                        state,
                        new ListPage<>(page.rows(), page.previous(), page.next(), page.first(), counted))
                .offering("owner", owners(all))
                .offering("pipeline", choices(Kind.PIPELINE, all))
                .offering("stage", choices(Kind.STAGE, all))
                .offering("account", accounts(state, page));
    }

    /** Any list that can be narrowed by owner and pipeline. */
    <T> Listing<T> offer(Listing<T> listing, Viewer viewer) {
        var all = offers.all(viewer);
        return listing.offering("owner", owners(all)).offering("pipeline", choices(Kind.PIPELINE, all));
    }

    /** The viewer, their line as a whole, and the people on it one by one. */
    List<Choice> owners(Viewer viewer) {
        return owners(offers.all(viewer));
    }

    private static List<Choice> owners(Map<Kind, List<Offer>> all) {
        var relative = Stream.of(
                keyed(Owners.ME, "deallists.owner.me"),
                keyed(Owners.MY_TEAM, "deallists.owner.team"),
                keyed(Owners.EVERYBODY, "deallists.owner.all"));
        return Stream.concat(relative, choices(Kind.OWNER, all).stream()).toList();
    }

    private static List<Choice> choices(Kind kind, Map<Kind, List<Offer>> all) {
        return all.getOrDefault(kind, List.of()).stream()
                .map(offer -> Choice.of(offer.value(), offer.name()))
                .toList();
    }

    /** The account that is filtered by, so that the filter can be named. */
    private static List<Choice> accounts(ListState state, ListPage<OpportunityView> page) {
        return state.one("account").isEmpty() || page.rows().isEmpty()
                ? List.of()
                : List.of(Choice.of(
                        page.rows().getFirst().accountId().toString(),
                        page.rows().getFirst().accountName()));
    }
}
