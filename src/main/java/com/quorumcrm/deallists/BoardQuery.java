package com.quorumcrm.deallists;

import com.quorumcrm.deallists.BoardView.Column;
import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.identity.Organisation;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.FiscalPeriod;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.web.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Puts the deals of a pipeline into columns: one for each open stage, and what was won in the fiscal quarter. */
@Repository
@Transactional(readOnly = true)
public class BoardQuery {

    /** How many cards a column shows at once. */
    private static final int AT_ONCE = 15;

    private final PipelineQuery pipelines;
    private final OpportunitySums sums;
    private final BoardCards cards;
    private final OrganisationSettings organisation;
    private final Clock clock;

    BoardQuery(
            PipelineQuery pipelines,
            OpportunitySums sums,
            BoardCards cards,
            OrganisationSettings organisation,
            Clock clock) {
        this.pipelines = pipelines;
        this.sums = sums;
        this.cards = cards;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * @param pipeline a key, null for the first pipeline
     * @param criteria narrow the columns; its close dates only those of open stages
     */
    public BoardView board(@Nullable String pipeline, OpportunityCriteria criteria, Viewer viewer) {
        var all = pipelines.all();
        var shown = named(pipeline, all);
        return new BoardView(shown, all, columns(stages(shown), criteria, null, viewer));
    }

    /**
     * Some columns of a board, or more of their cards; a key that the board has no column for is passed over.
     *
     * @param stages keys
     * @param after where a column said to read on, null for the beginning
     */
    public List<Column> columns(
            @Nullable String pipeline,
            List<String> stages,
            OpportunityCriteria criteria,
            @Nullable Cursor after,
            Viewer viewer) {
        var asked = stages(named(pipeline, pipelines.all())).stream()
                .filter(stage -> stages.contains(stage.key()))
                .toList();
        return columns(asked, criteria, after, viewer);
    }

    private List<Column> columns(
            List<Stage> stages, OpportunityCriteria criteria, @Nullable Cursor after, Viewer viewer) {
        viewer.require(Permission.READ_OPPORTUNITIES);
        var settings = organisation.current();
        var now = criteria.asOf() == null ? clock.instant() : criteria.asOf();
        var won = quarter(now, settings);
        var lanes = stages.stream()
                .map(stage -> new Lane(stage.id(), stage.isOpen() ? criteria.closes() : won))
                .toList();
        var narrowed = criteria.closing(Days.ANY);
        var found = cards.of(stages, lanes, narrowed, after, AT_ONCE + 1, now, viewer);
        var totals = sums.lanes(lanes, narrowed, viewer);
        var nothing = DealSum.nothing(settings.currency());
        return stages.stream()
                .map(stage -> Column.of(
                        stage,
                        totals.getOrDefault(stage.id(), nothing),
                        found.getOrDefault(stage.id(), List.of()),
                        AT_ONCE))
                .toList();
    }

    private static List<Stage> stages(PipelineView pipeline) {
        return Stream.concat(pipeline.openStages().stream(), Stream.of(pipeline.wonStage()))
                .toList();
    }

    private static Days quarter(Instant now, Organisation organisation) {
        var day = LocalDate.ofInstant(now, organisation.zone());
        var quarter = organisation.calendar().containing(day, FiscalPeriod.Kind.QUARTER);
        return new Days(quarter.from(), quarter.to());
    }

    private static PipelineView named(@Nullable String key, List<PipelineView> all) {
        return key == null
                ? all.getFirst()
                : all.stream()
                        .filter(pipeline -> pipeline.key().equals(key))
                        .findFirst()
                        .orElseThrow(NoSuchRecord::new);
    }
}
