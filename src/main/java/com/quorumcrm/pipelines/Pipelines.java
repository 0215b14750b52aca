package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change pipelines and stages; every change needs {@link Permission#EDIT_PIPELINES}. */
@Service
@Transactional
public class Pipelines {

    private final PipelineRepository pipelines;
    private final DealsInStages deals;
    private final DefaultPipelines defaults;
    private final LossReasons lossReasons;
    private final PipelineVersions versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pipelines(
            PipelineRepository pipelines,
            DealsInStages deals,
            DefaultPipelines defaults,
            LossReasons lossReasons,
            PipelineVersions versions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pipelines = pipelines;
        this.deals = deals;
        this.defaults = defaults;
        this.lossReasons = lossReasons;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a pipeline behind the others; its key is made from its name. */
    public PipelineId open(OpenPipeline command, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        var opened = open(command, viewer.locale());
        keep(opened, "opened", viewer);
        return opened;
    }

    /**
     * Opens a pipeline with the stages of a method, and with the buying roles it asks for unless the terms name some;
     * criteria that nobody can answer yet are left out.
     */
    public PipelineId open(PipelineTerms terms, Method method, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        var named = terms.committee().equals(Committee.NOBODY) ? terms.needing(method.committee()) : terms;
        return open(new OpenPipeline(named, defaults.stages(method, viewer)), viewer);
    }

    public void change(ChangePipeline command, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        pipelines.get(command.pipeline(), command.version()).change(command, clock.instant());
        keep(command.pipeline(), "changed", viewer);
    }

    /** Adds, changes and reorders stages. */
    public void arrange(ArrangeStages command, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        pipelines
                .get(command.pipeline(), command.version())
                .arrange(command.stages(), new ClosingNames(command.won(), command.lost()), clock.instant());
        keep(command.pipeline(), "arranged", viewer);
    }

    public void guide(GuideStage command, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        pipelines.get(command.pipeline(), command.version()).guide(command, clock.instant());
        keep(command.pipeline(), "guided", viewer);
    }

    public void weigh(WeighStage command, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        pipelines.get(command.pipeline(), command.version()).weigh(command, clock.instant());
        keep(command.pipeline(), "weighed", viewer);
    }

    /** Takes a stage out of use and moves its deals, in one transaction. */
    public void retire(RetireStage command, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        var pipeline = pipelines.get(command.pipeline(), command.version());
        var retired = pipeline.retire(command.stage(), command.moveTo(), viewer.id(), clock.instant());
        deals.move(retired.stage(), retired.movedTo(), viewer);
        events.publishEvent(retired);
        keep(command.pipeline(), "stageRetired", viewer);
    }

    /** Takes a pipeline out of use and moves its open deals to other pipelines, in one transaction. */
    public void retire(RetirePipeline command, Viewer viewer) {
        viewer.require(Permission.EDIT_PIPELINES);
        var pipeline = pipelines.get(command.pipeline(), command.version());
        var others = pipelines.findAll().stream()
                .filter(other -> !other.retired() && !other.id().equals(pipeline.id()))
                .toList();
        for (var retired : pipeline.retire(command.moves(), others, viewer.id(), clock.instant())) {
            deals.move(retired.stage(), retired.movedTo(), viewer);
            events.publishEvent(retired);
        }
        keep(command.pipeline(), "retired", viewer);
    }

    /**
     * Opens the pipelines and states the loss reasons that an organisation starts with, unless there is a pipeline; keeps
     * the first version of each.
     * Several nodes may do this at the same time.
     */
    void openDefaults() {
        pipelines.lockDefaults();
        if (pipelines.findAll().isEmpty()) {
            defaults.pipelines().forEach(command -> open(command, Locale.ENGLISH));
            defaults.lossReasons().forEach(lossReasons::add);
            pipelines.flush();
        }
        versions.keepFirst();
    }

    private void keep(PipelineId pipeline, String what, Viewer viewer) {
        pipelines.flush();
        versions.keep(pipeline, what, viewer);
    }

    private PipelineId open(OpenPipeline command, Locale locale) {
        var others = pipelines.findAll();
        var key = Slug.of(
                command.terms().name(),
                "pipeline",
                taken -> others.stream().anyMatch(other -> other.key().equals(taken)));
        var pipeline = Pipeline.open(key, command, others.size(), defaults.closing(locale), clock.instant());
        return pipelines.save(pipeline).id();
    }
}
