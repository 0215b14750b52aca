package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.RuleBroken;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stage of a {@link Pipeline}, reached through it only. */
@Entity
@Table(name = "stage")
class PipelineStage {

    private static final int LONGEST = 3650;

    @EmbeddedId
    private StageId id;

    @Version
    private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pipeline_id")
    private Pipeline pipeline;

    private String key;
    private String name;
    private int position;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private BigDecimal probability;

    @Enumerated(EnumType.STRING)
    private ForecastCategory category;

    private @Nullable Integer stuckAfterDays;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected PipelineStage() {}

    private PipelineStage(
            Pipeline pipeline,
            String key,
            String name,
            Outcome outcome,
            BigDecimal probability,
            ForecastCategory category,
            int position) {
        this.id = StageId.next();
        this.pipeline = pipeline;
        this.key = key;
        this.name = Names.checked(name);
        this.outcome = outcome;
        this.probability = probability;
        this.category = category;
        this.position = position;
    }

    static PipelineStage open(Pipeline pipeline, String key, StageTerms terms, int position) {
        var stage = new PipelineStage(
                pipeline, key, terms.name(), Outcome.OPEN, terms.probability(), terms.category(), position);
        stage.change(terms);
        return stage;
    }

    static PipelineStage won(Pipeline pipeline, String name) {
        return new PipelineStage(pipeline, "won", name, Outcome.WON, BigDecimal.ONE, ForecastCategory.CLOSED, 0);
    }

    static PipelineStage lost(Pipeline pipeline, String name) {
        return new PipelineStage(pipeline, "lost", name, Outcome.LOST, BigDecimal.ZERO, ForecastCategory.OMITTED, 0);
    }

    void change(StageTerms terms) {
        name = Names.checked(terms.name());
        if (!isOpen()) {
            return;
        }
        probability = checked(terms.probability());
        category = checked(terms.category());
        stuckAfterDays = checked(terms.stuckAfterDays());
    }

    void moveTo(int position) {
        this.position = position;
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    StageId id() {
        return id;
    }

    String key() {
        return key;
    }

    int position() {
        return position;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isCalled(String name) {
        return this.name.equalsIgnoreCase(name.strip());
    }

    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    boolean retired() {
        return retiredAt != null;
    }

    private static BigDecimal checked(BigDecimal probability) {
        if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
            throw new RuleBroken("probability", "pipelines.stage.probability.range");
        }
        if (probability.stripTrailingZeros().scale() > 4) {
            throw new RuleBroken("probability", "pipelines.stage.probability.digits");
        }
        return probability;
    }

    private static ForecastCategory checked(ForecastCategory category) {
        if (category == ForecastCategory.CLOSED) {
            throw new RuleBroken("category", "pipelines.stage.category.closed");
        }
        return category;
    }

    private static @Nullable Integer checked(@Nullable Integer stuckAfterDays) {
        if (stuckAfterDays != null && (stuckAfterDays < 1 || stuckAfterDays > LONGEST)) {
            throw new RuleBroken("stuckAfterDays", "pipelines.stage.stuck.range", LONGEST);
        }
        return stuckAfterDays;
    }
}
