package com.quorumcrm.opportunities.web;

import static com.quorumcrm.web.Choice.keyed;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealSum;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.Owners;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Listing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What filters offer that depends on who asks and on how the organisation works. */
@Component
class FilterChoices {

    private final Owners owners;
    private final PipelineQuery pipelines;

    FilterChoices(Owners owners, PipelineQuery pipelines) {
        this.owners = owners;
        this.pipelines = pipelines;
    }

    /** A list with what its filters offer. */
    Listing<OpportunityView> offer(ListState state, ListPage<OpportunityView> page, DealSum sum, Viewer viewer) {
        var counted = ListPage.Total.of(Math.min(sum.deals(), ListPage.COUNTED + 1L));
        var all = pipelines.all();
        return Listing.of(
                        OpportunityLists.PAGE,
                        state,
                        new ListPage<>(page.rows(), page.previous(), page.next(), page.first(), counted))
                .offering("owner", owners(viewer))
                .offering("pipeline", pipelines(all))
                .offering("stage", stages(all))
                .offering("account", accounts(state, page));
    }

    /** The viewer, their line as a whole, and the people on it one by one. */
    List<Choice> owners(Viewer viewer) {
        var choices = new ArrayList<Choice>();
        choices.add(keyed(Owners.ME, "opportunities.owner.me"));
        choices.add(keyed(Owners.MY_TEAM, "opportunities.owner.team"));
        choices.add(keyed(Owners.EVERYBODY, "opportunities.owner.all"));
        owners.offered(viewer)
                .forEach(person -> choices.add(Choice.of(person.id().toString(), person.name())));
        return choices;
    }

    /** The account that is filtered by, so that the filter can be named. */
    private static List<Choice> accounts(ListState state, ListPage<OpportunityView> page) {
        return state.one("account").isEmpty() || page.rows().isEmpty()
                ? List.of()
                : List.of(Choice.of(
                        page.rows().getFirst().accountId().toString(),
                        page.rows().getFirst().accountName()));
    }

    private static List<Choice> pipelines(List<PipelineView> pipelines) {
        return pipelines.stream().map(one -> Choice.of(one.key(), one.name())).toList();
    }

    /** Of all pipelines; a key that several have is offered once. */
    private static List<Choice> stages(List<PipelineView> pipelines) {
        return pipelines.stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .map(FilterChoices::choice)
                .distinct()
                .toList();
    }

    private static Choice choice(Stage stage) {
        return Choice.of(stage.key(), stage.name());
    }
}
