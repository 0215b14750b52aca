package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A pipeline and its stages: open ones in an order of their own, then exactly one won and one lost. */
@Entity
class Pipeline {

    private static final int MOST_STAGES = 30;

    @EmbeddedId
    private PipelineId id;

    @Version
    private @Nullable Long version;

    private String key;
    private String name;

    @Enumerated(EnumType.STRING)
    private PipelineKind kind;

    private int position;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable Currency currency;

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "pipeline", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<PipelineStage> stages = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Pipeline() {}

    private Pipeline(
            String key, String name, PipelineKind kind, @Nullable Currency currency, int position, Instant at) {
        this.id = PipelineId.next();
        this.key = key;
        this.name = name;
        this.kind = kind;
        this.currency = currency;
        this.position = position;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** @param closing the names of the won and the lost stage */
    static Pipeline open(String key, OpenPipeline command, int position, ClosingNames closing, Instant at) {
        if (command.stages().isEmpty()) {
            throw new RuleBroken("stages", "pipelines.stage.last");
        }
        var pipeline =
                new Pipeline(key, Names.checked(command.name()), command.kind(), command.currency(), position, at);
        pipeline.stages.add(PipelineStage.won(pipeline, closing.won()));
        pipeline.stages.add(PipelineStage.lost(pipeline, closing.lost()));
        command.stages().forEach(pipeline::append);
        pipeline.renumber(pipeline.openStages());
        return pipeline;
    }

    /** What the two last stages of a new pipeline are called. */
    record ClosingNames(String won, String lost) {}

    PipelineId id() {
        return id;
    }

    String key() {
        return key;
    }

    boolean retired() {
        return retiredAt != null;
    }

    /** @throws Stale when the pipeline is not at this version any more */
    void require(long expected) {
        if (version != null && version != expected) {
            throw new Stale(version);
        }
    }

    void change(ChangePipeline command, Instant at) {
        name = Names.checked(command.name());
        kind = command.kind();
        currency = command.currency();
        updatedAt = at;
    }

    StageId add(StageTerms terms, Instant at) {
        if (openStages().size() >= MOST_STAGES) {
            throw new RuleBroken(null, "pipelines.stage.many", MOST_STAGES);
        }
        var stage = append(terms);
        renumber(openStages());
        updatedAt = at;
        return stage.id();
    }

    void change(StageId stage, StageTerms terms, Instant at) {
        requireFree(terms.name(), stage);
        active(stage).change(terms);
        updatedAt = at;
    }

    void reorder(List<StageId> order, Instant at) {
        var ids = openStages().stream().map(PipelineStage::id).collect(Collectors.toSet());
        if (order.size() != ids.size() || !Set.copyOf(order).equals(ids)) {
            throw new RuleBroken(null, "pipelines.stage.order");
        }
        renumber(order.stream().map(this::active).toList());
        updatedAt = at;
    }

    StageRetired retire(StageId id, @Nullable StageId moveTo, UserId by, Instant at) {
        var stage = active(id);
        if (!stage.isOpen()) {
            throw new RuleBroken(null, "pipelines.stage.closing");
        }
        if (openStages().size() == 1) {
            throw new RuleBroken(null, "pipelines.stage.last");
        }
        if (moveTo != null && (moveTo.equals(id) || !active(moveTo).isOpen())) {
            throw new RuleBroken("moveTo", "pipelines.stage.target");
        }
        stage.retire(at);
        renumber(openStages());
        updatedAt = at;
        return new StageRetired(id, moveTo, by, at);
    }

    /**
     * @param moves where the deals of each open stage go
     * @param others the pipelines that remain
     */
    List<StageRetired> retire(Map<StageId, StageId> moves, List<Pipeline> others, UserId by, Instant at) {
        if (retired()) {
            throw new RuleBroken(null, "pipelines.retired");
        }
        if (others.isEmpty()) {
            throw new RuleBroken(null, "pipelines.last");
        }
        if (!moves.values().stream().allMatch(target -> others.stream().anyMatch(other -> other.hasOpen(target)))) {
            throw new RuleBroken("moveTo", "pipelines.target");
        }
        retiredAt = at;
        updatedAt = at;
        return openStages().stream()
                .map(stage -> new StageRetired(stage.id(), moves.get(stage.id()), by, at))
                .toList();
    }

    private boolean hasOpen(StageId stage) {
        return openStages().stream().anyMatch(open -> open.id().equals(stage));
    }

    private PipelineStage append(StageTerms terms) {
        requireFree(terms.name(), null);
        var taken = stages.stream().map(PipelineStage::key).collect(Collectors.toCollection(HashSet::new));
        var stage = PipelineStage.open(
                this,
                Slug.of(terms.name(), "stage", taken::contains),
                terms,
                openStages().size());
        stages.add(stage);
        return stage;
    }

    private void requireFree(String name, @Nullable StageId self) {
        if (stages.stream()
                .anyMatch(other ->
                        !other.retired() && other.isCalled(name) && !other.id().equals(self))) {
            throw new RuleBroken("name", "pipelines.name.taken", name.strip());
        }
    }

    private void renumber(List<PipelineStage> open) {
        var order = new ArrayList<>(open);
        stages.stream()
                .filter(stage -> !stage.isOpen())
                .sorted(Comparator.comparing(PipelineStage::outcome))
                .forEach(order::add);
        for (int at = 0; at < order.size(); at++) {
            order.get(at).moveTo(at);
        }
    }

    private List<PipelineStage> openStages() {
        return stages.stream()
                .filter(stage -> stage.isOpen() && !stage.retired())
                .sorted(Comparator.comparingInt(PipelineStage::position))
                .toList();
    }

    private PipelineStage active(StageId id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id) && !stage.retired())
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }
}
