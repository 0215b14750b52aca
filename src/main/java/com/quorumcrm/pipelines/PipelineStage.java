package com.quorumcrm.pipelines;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A stage of a {@link Pipeline}, reached through it only, which also checks what is said about it. */
@Entity
@Table(name = "stage")
class PipelineStage {

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
    private @Nullable String guidance;

    @Convert(converter = CriteriaConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<Criterion> criteria = List.of();

    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected PipelineStage() {}

    private PipelineStage(
            Pipeline pipeline,
            String key,
            String name,
            Outcome outcome,
            BigDecimal probability,
            ForecastCategory category) {
        this.id = StageId.next();
        this.pipeline = pipeline;
        this.key = key;
        this.name = name;
        this.outcome = outcome;
        this.probability = probability;
        this.category = category;
    }

    static PipelineStage open(Pipeline pipeline, String key, StageTerms terms) {
        var stage = new PipelineStage(pipeline, key, terms.name(), Outcome.OPEN, terms.probability(), terms.category());
        stage.stuckAfterDays = terms.stuckAfterDays();
        stage.guide(terms.guidance(), terms.criteria());
        return stage;
    }

    static PipelineStage won(Pipeline pipeline, String name) {
        return new PipelineStage(pipeline, "won", name, Outcome.WON, BigDecimal.ONE, ForecastCategory.CLOSED);
    }

    static PipelineStage lost(Pipeline pipeline, String name) {
        return new PipelineStage(pipeline, "lost", name, Outcome.LOST, BigDecimal.ZERO, ForecastCategory.OMITTED);
    }

    void change(StageTerms terms) {
        name = terms.name();
        probability = terms.probability();
        category = terms.category();
        stuckAfterDays = terms.stuckAfterDays();
    }

    /** @param criteria what a deal needs before it may leave forward */
    void guide(@Nullable String words, List<Criterion> needs) {
        guidance = words;
        criteria = List.copyOf(needs);
    }

    void weigh(BigDecimal newProbability) {
        probability = newProbability;
    }

    void rename(String name) {
        this.name = name.strip();
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

    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    boolean retired() {
        return retiredAt != null;
    }
}
