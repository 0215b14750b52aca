package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.ArrangeStages.Placed;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A pipeline and its stages: open ones in an order of their own, then exactly one won and one lost. */
@Entity
class Pipeline {

    @EmbeddedId
    private PipelineId id;

    @Version
    private @Nullable Long version;

    private String key;
    private String name;

    @Enumerated(EnumType.STRING)
    private PipelineKind kind;

    private int position;

    private @Nullable String market;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable Currency currency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] requiredRoles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] commitRoles;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] teamIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] lossReasonIds;

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant retiredAt;

    @OneToMany(mappedBy = "pipeline", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<PipelineStage> stages = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Pipeline() {}

    private Pipeline(String key, PipelineTerms terms, int position, Instant at) {
        this.id = PipelineId.next();
        this.key = key;
        describe(terms);
        this.position = position;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** @param closing the names of the won and the lost stage */
    static Pipeline open(String key, OpenPipeline command, int position, ClosingNames closing, Instant at) {
        StageRules.check(command.stages(), closing);
        var pipeline = new Pipeline(key, command.terms(), position, at);
        pipeline.stages.add(PipelineStage.won(pipeline, closing.won()));
        pipeline.stages.add(PipelineStage.lost(pipeline, closing.lost()));
        pipeline.renumber(command.stages().stream().map(pipeline::append).toList());
        return pipeline;
    }

    PipelineId id() {
        return id;
    }

    String key() {
        return key;
    }

    /** All of them in their order, the retired ones somewhere among them. */
    List<PipelineStage> stages() {
        return stages.stream()
                .sorted(Comparator.comparingInt(PipelineStage::position))
                .toList();
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
        describe(command.terms());
        updatedAt = at;
    }

    void arrange(List<Placed> placed, ClosingNames closing, Instant at) {
        StageRules.check(placed.stream().map(Placed::terms).toList(), closing);
        requireAllOpen(
                placed.stream().map(Placed::stage).filter(Objects::nonNull).toList());
        renumber(placed.stream().map(this::place).toList());
        stages.stream().filter(stage -> stage.outcome() == Outcome.WON).forEach(won -> won.rename(closing.won()));
        stages.stream().filter(stage -> stage.outcome() == Outcome.LOST).forEach(lost -> lost.rename(closing.lost()));
        updatedAt = at;
    }

    /** Says what is to be done in an open stage, and what a deal needs before it may leave it forward. */
    void guide(GuideStage command, Instant at) {
        var breaches =
                StageTerms.breaches(command.guidance(), command.criteria()).toList();
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
        open(command.stage()).guide(Text.lines(command.guidance()), command.criteria());
        updatedAt = at;
    }

    void weigh(WeighStage command, Instant at) {
        var breaches =
                StageTerms.probability("probability", command.probability()).toList();
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
        open(command.stage()).weigh(command.probability());
        updatedAt = at;
    }

    StageRetired retire(StageId id, @Nullable StageId moveTo, UserId by, Instant at) {
        var stage = open(id);
        if (openStages().size() == 1) {
            throw new RuleBroken(null, "pipelines.stage.last");
        }
        if (moveTo != null && (moveTo.equals(id) || !hasOpen(moveTo))) {
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
            throw new RuleBroken(null, "pipelines.target");
        }
        retiredAt = at;
        updatedAt = at;
        return openStages().stream()
                .map(stage -> new StageRetired(stage.id(), moves.get(stage.id()), by, at))
                .toList();
    }

    private void describe(PipelineTerms terms) {
        terms.check();
        name = terms.name();
        kind = terms.kind();
        market = terms.market();
        currency = terms.currency();
        requiredRoles = names(terms.committee().required());
        commitRoles = names(terms.committee().commit());
        teamIds = terms.teamIds();
        lossReasonIds = terms.lossReasonIds();
    }

    private static String[] names(List<BuyingRole> roles) {
        return roles.stream().map(BuyingRole::name).toArray(String[]::new);
    }

    private boolean hasOpen(StageId stage) {
        return openStages().stream().anyMatch(open -> open.id().equals(stage));
    }

    private void requireAllOpen(List<StageId> given) {
        var open = openStages().stream().map(PipelineStage::id).collect(Collectors.toSet());
        if (given.size() != open.size() || !Set.copyOf(given).equals(open)) {
            throw new RuleBroken(null, "pipelines.stage.missing");
        }
    }

    private PipelineStage place(Placed placed) {
        if (placed.stage() == null) {
            return append(placed.terms());
        }
        var stage = active(placed.stage());
        stage.change(placed.terms());
        return stage;
    }

    private PipelineStage append(StageTerms terms) {
        var key = Slug.of(
                terms.name(),
                "stage",
                taken -> stages.stream().anyMatch(s -> s.key().equals(taken)));
        var stage = PipelineStage.open(this, key, terms);
        stages.add(stage);
        return stage;
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
        return stages().stream()
                .filter(stage -> stage.isOpen() && !stage.retired())
                .toList();
    }

    private PipelineStage open(StageId id) {
        var stage = active(id);
        if (!stage.isOpen()) {
            throw new RuleBroken(null, "pipelines.stage.closing");
        }
        return stage;
    }

    private PipelineStage active(StageId id) {
        return stages.stream()
                .filter(stage -> stage.id().equals(id) && !stage.retired())
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }
}
