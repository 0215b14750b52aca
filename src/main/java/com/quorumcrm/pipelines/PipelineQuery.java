package com.quorumcrm.pipelines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Viewer;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads pipelines and stages; everybody may see all of them. Each method is one statement. */
@Repository
@Transactional(readOnly = true)
public class PipelineQuery {

    private static final String STAGE = """
            s.id, s.pipeline_id, s.key, s.name, s.position, s.outcome, s.probability, s.category, s.stuck_after_days,
            s.guidance, s.criteria, s.retired_at is not null as retired""";

    private static final String OFFERED = """
            (cast(:all as boolean) or p.team_ids = '{}' or exists (
                with recursive mine(id, parent_id) as (
                    select t.id, t.parent_id from app_user u join team t on t.id = u.team_id where u.id = :viewer
                    union
                    select t.id, t.parent_id from mine join team t on t.id = mine.parent_id)
                select from mine where mine.id = any(p.team_ids)))""";

    private final JdbcClient jdbc;

    PipelineQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pipelines in their order, without the retired; never empty. */
    public List<PipelineView> all() {
        return pipelines("p.retired_at is null", Map.of());
    }

    /** Those in which the viewer may open deals, or move deals to; who configures pipelines may use all of them. */
    public List<PipelineView> offered(Viewer viewer) {
        return pipelines(
                "p.retired_at is null and " + OFFERED,
                Map.of(
                        "all",
                        viewer.can(Permission.EDIT_PIPELINES),
                        "viewer",
                        viewer.id().id()));
    }

    /** Whether the viewer may open deals in a pipeline, or move deals to it. */
    public boolean isOffered(PipelineView pipeline, Viewer viewer) {
        return pipeline.teams().isEmpty() || offered(viewer).contains(pipeline);
    }

    /** The pipelines in their order, the retired ones too. */
    public List<PipelineView> withRetired() {
        return pipelines("true", Map.of());
    }

    /** A pipeline, even a retired one. */
    public Optional<PipelineView> byKey(String key) {
        return pipelines("p.key = :key", Map.of("key", key)).stream().findFirst();
    }

    /**
     * A pipeline, even a retired one.
     *
     * @throws NoSuchRecord when there is none
     */
    public PipelineView pipeline(PipelineId id) {
        return pipelines("p.id = :id", Map.of("id", id.id())).stream()
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    /** The first pipeline that is not retired: where deals go for which nothing else is said. */
    public PipelineView defaultPipeline() {
        return all().stream().findFirst().orElseThrow(NoSuchRecord::new);
    }

    /** The first pipeline that is offered to the viewer, or else the first there is. */
    public PipelineView defaultPipeline(Viewer viewer) {
        var first = defaultPipeline();
        return isOffered(first, viewer)
                ? first
                : offered(viewer).stream().findFirst().orElse(first);
    }

    /**
     * A stage, even a retired one.
     *
     * @throws NoSuchRecord when there is none
     */
    public Stage stage(StageId id) {
        return jdbc.sql("select %s from stage s where s.id = :id".formatted(STAGE))
                .param("id", id.id())
                .query(PipelineQuery::stage)
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    /** A stage that deals may come to: neither it nor its pipeline is retired. */
    public Optional<Stage> stage(String pipelineKey, String stageKey) {
        return jdbc.sql("""
                        select %s
                        from stage s join pipeline p on p.id = s.pipeline_id
                        where p.key = :pipeline and s.key = :stage and p.retired_at is null and s.retired_at is null""".formatted(STAGE))
                .param("pipeline", pipelineKey)
                .param("stage", stageKey)
                .query(PipelineQuery::stage)
                .optional();
    }

    /** Every stage there ever was, for naming what history speaks of. */
    public Map<StageId, Stage> stages() {
        return jdbc.sql("select %s from stage s".formatted(STAGE)).query(PipelineQuery::stage).list().stream()
                .collect(toUnmodifiableMap(Stage::id, Function.identity()));
    }

    private List<PipelineView> pipelines(String condition, Map<String, Object> params) {
        var rows = jdbc.sql("""
                        select p.id as pipeline, p.key as pipeline_key, p.name as pipeline_name, p.kind, p.market, p.currency,
                               p.required_roles, p.commit_roles, p.team_ids, p.loss_reason_ids,
                               p.position as pipeline_position, p.retired_at is not null as pipeline_retired, p.version, %s
                        from pipeline p join stage s on s.pipeline_id = p.id
                        where %s
                        order by p.position, p.id, s.position, s.id""".formatted(STAGE, condition))
                .params(params)
                .query((row, number) -> new Row(header(row), stage(row, number)))
                .list();
        return rows.stream()
                .collect(groupingBy(Row::header, LinkedHashMap::new, mapping(Row::stage, toList())))
                .entrySet()
                .stream()
                .map(pipeline -> pipeline.getKey().with(pipeline.getValue()))
                .toList();
    }

    private static Header header(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Header(
                new PipelineId(row.getObject("pipeline", UUID.class)),
                row.getString("pipeline_key"),
                row.getString("pipeline_name"),
                PipelineKind.valueOf(row.getString("kind")),
                row.getString("market"),
                currency == null ? null : Currency.getInstance(currency),
                new Committee(roles(row, "required_roles"), roles(row, "commit_roles")),
                ids(row, "team_ids", TeamId::new),
                ids(row, "loss_reason_ids", LossReasonId::new),
                row.getInt("pipeline_position"),
                row.getBoolean("pipeline_retired"),
                row.getLong("version"));
    }

    private static Stage stage(ResultSet row, int number) throws SQLException {
        return new Stage(
                new StageId(row.getObject("id", UUID.class)),
                new PipelineId(row.getObject("pipeline_id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                row.getInt("position"),
                Outcome.valueOf(row.getString("outcome")),
                plain(row.getBigDecimal("probability")),
                ForecastCategory.valueOf(row.getString("category")),
                row.getObject("stuck_after_days", Integer.class),
                row.getString("guidance"),
                CriteriaConverter.read(row.getString("criteria")),
                row.getBoolean("retired"));
    }

    private static List<BuyingRole> roles(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(BuyingRole::valueOf)
                .toList();
    }

    private static <T> Set<T> ids(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        return Stream.of((UUID[]) row.getArray(column).getArray()).map(id).collect(toUnmodifiableSet());
    }

    private static BigDecimal plain(BigDecimal probability) {
        return probability.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(probability.stripTrailingZeros().toPlainString());
    }

    private record Row(Header header, Stage stage) {}

    private record Header(
            PipelineId id,
            String key,
            String name,
            PipelineKind kind,
            @Nullable String market,
            @Nullable Currency currency,
            Committee committee,
            Set<TeamId> teams,
            Set<LossReasonId> lossReasons,
            int position,
            boolean retired,
            long version) {

        PipelineView with(List<Stage> stages) {
            return new PipelineView(
                    id,
                    key,
                    name,
                    kind,
                    market,
                    currency,
                    committee,
                    teams,
                    lossReasons,
                    position,
                    stages.stream().filter(stage -> !stage.retired()).toList(),
                    stages.stream().filter(Stage::retired).toList(),
                    retired,
                    version);
        }
    }
}
