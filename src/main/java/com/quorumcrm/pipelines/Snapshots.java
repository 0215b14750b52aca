package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineSnapshot.Section;
import com.quorumcrm.pipelines.StageCriterion.Offer;
import com.quorumcrm.platform.PostgresArrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down how a pipeline is configured, in words that stay true whatever is renamed later. */
@Component
class Snapshots {

    private final ExitCriteria criteria;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    Snapshots(ExitCriteria criteria, MessageSource messages, JdbcClient jdbc) {
        this.criteria = criteria;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** @param viewer null when nobody asked for it */
    PipelineSnapshot of(PipelineView pipeline, @Nullable Viewer viewer) {
        var locale = viewer == null ? Locale.ENGLISH : viewer.locale();
        var offers = viewer == null ? List.<Offer>of() : criteria.offers(pipeline.key(), viewer);
        return new PipelineSnapshot(Stream.concat(
                        Stream.of(itself(pipeline, locale)),
                        pipeline.stages().stream().map(stage -> stage(stage, offers, locale)))
                .toList());
    }

    private Section itself(PipelineView pipeline, Locale locale) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("pipelines.field.name", pipeline.name());
        facts.put("pipelines.field.kind", word(pipeline.kind().label(), locale));
        facts.put("pipelines.field.market", pipeline.market());
        facts.put(
                "pipelines.field.currency",
                pipeline.currency() == null ? null : pipeline.currency().getCurrencyCode());
        facts.put("pipelines.field.requiredRoles", roles(pipeline.committee().required(), locale));
        facts.put("pipelines.field.commitRoles", roles(pipeline.committee().commit(), locale));
        facts.put("pipelines.field.teams", teams(pipeline));
        facts.put("pipelines.field.lossReasons", lossReasons(pipeline));
        facts.put("pipelines.list.retired", pipeline.retired() ? word("pipelines.versions.yes", locale) : null);
        return PipelineSnapshot.section(PipelineSnapshot.PIPELINE, pipeline.name(), facts);
    }

    private Section stage(Stage stage, List<Offer> offers, Locale locale) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("pipelines.field.name", stage.name());
        facts.put("pipelines.field.position", Integer.toString(stage.position() + 1));
        facts.put(
                "pipelines.field.probability",
                stage.probability().movePointRight(2).stripTrailingZeros().toPlainString());
        facts.put("pipelines.field.category", word(stage.category().label(), locale));
        facts.put(
                "pipelines.field.stuckAfter",
                stage.stuckAfterDays() == null ? null : stage.stuckAfterDays().toString());
        facts.put("pipelines.field.guidance", stage.guidance());
        facts.put("pipelines.field.criteria", String.join("; ", criteria.words(stage.criteria(), offers, locale)));
        return PipelineSnapshot.section(stage.key(), stage.name(), facts);
    }

    private String roles(List<BuyingRole> roles, Locale locale) {
        return roles.stream().map(role -> word(role.label(), locale)).collect(Collectors.joining(", "));
    }

    private String teams(PipelineView pipeline) {
        return names(
                "select name from team where id = any(:ids) order by name",
                pipeline.teams().stream().map(TeamId::id));
    }

    private String lossReasons(PipelineView pipeline) {
        return names(
                "select name from loss_reason where id = any(:ids) order by position",
                pipeline.lossReasons().stream().map(LossReasonId::id));
    }

    private String names(String sql, Stream<UUID> ids) {
        return String.join(
                ", ",
                jdbc.sql(sql)
                        .param("ids", PostgresArrays.uuids(ids))
                        .query(String.class)
                        .list());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
