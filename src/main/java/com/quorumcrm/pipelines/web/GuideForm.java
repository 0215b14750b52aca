package com.quorumcrm.pipelines.web;

import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.pipelines.CheckKeys;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.GuideStage;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageCriterion.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in a stage, and what a deal needs before it may leave.
 *
 * @param needs the criteria chosen from what is offered, as {@link #value} writes them
 * @param checks the items of the check-list, and empty rows for more
 */
record GuideForm(
        long version,
        @Nullable String guidance,
        @Nullable Set<String> needs,
        @Nullable List<CheckRow> checks) {

    private static final int MOST = 40;
    private static final int SPARE = 2;

    static GuideForm of(PipelineView pipeline, Stage stage) {
        var checks = stage.criteria().stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.CHECK)
                .map(criterion -> new CheckRow(criterion.subject(), criterion.text()));
        var needs = stage.criteria().stream()
                .filter(criterion -> criterion.kind() != Criterion.Kind.CHECK)
                .map(GuideForm::value);
        return new GuideForm(
                pipeline.version(),
                stage.guidance(),
                needs.collect(Collectors.toSet()),
                Stream.concat(checks, Stream.generate(() -> CheckRow.EMPTY).limit(SPARE))
                        .toList());
    }

    /** As the form posts a criterion: {@code field:amount}. */
    static String value(Criterion criterion) {
        return criterion.kind().key() + ":" + criterion.subject();
    }

    /** For a newer version, so that saving again is a decision. */
    GuideForm at(long newer) {
        return new GuideForm(newer, guidance, needs, checks);
    }

    /** @param offers what can be chosen; what the stage asks for already and nobody offers any more stays */
    GuideStage command(PipelineView pipeline, Stage stage, List<Offer> offers) {
        var chosen = needs == null ? Set.<String>of() : needs;
        var criteria = new ArrayList<>(checkList());
        offers.stream()
                .map(Offer::criterion)
                .filter(criterion -> chosen.contains(value(criterion)))
                .forEach(criteria::add);
        stage.criteria().stream()
                .filter(criterion -> criterion.kind() != Criterion.Kind.CHECK && !isOffered(criterion, offers))
                .forEach(criteria::add);
        return new GuideStage(pipeline.id(), version, stage.id(), guidance, criteria);
    }

    private List<Criterion> checkList() {
        var rows = checks == null ? List.<@Nullable CheckRow>of() : checks;
        if (rows.size() > MOST) {
            throw new NotUnderstood("checks", "pipelines.criteria.many", MOST);
        }
        var items = new ArrayList<Criterion>();
        for (var row : rows) {
            if (row != null && !row.isEmpty()) {
                var text = Text.lineOrEmpty(row.text());
                items.add(Criterion.check(CheckKeys.of(row.key(), text, items), text));
            }
        }
        return items;
    }

    private static boolean isOffered(Criterion criterion, List<Offer> offers) {
        return offers.stream().anyMatch(offer -> value(offer.criterion()).equals(value(criterion)));
    }
}
