package com.quorumcrm.health;

import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.web.AddedColumn;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Filter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How well accounts were last night, for the list of accounts. Those from whom a deal or a subsidiary is hidden do not see the
 * score: their own, on the page of the account, is another.
 */
@Component
class HealthColumn implements AddedColumn {

    private static final String KEY = "health";

    private final JdbcClient jdbc;
    private final Visibility visibility;

    HealthColumn(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACCOUNT;
    }

    @Override
    public boolean isShownTo(Viewer viewer) {
        return viewer.can(Permission.READ_OPPORTUNITIES);
    }

    @Override
    public Column column() {
        return Column.of(KEY, "health.title").onDemand();
    }

    @Override
    public Filter filter() {
        return Filter.choice(
                KEY,
                "health.title",
                Stream.of(HealthLevel.values())
                        .map(level -> Choice.keyed(level.key(), level.label()))
                        .toArray(Choice[]::new));
    }

    @Override
    public Narrowing narrowed(String record, List<String> values, Viewer viewer) {
        var scope = visibility.of(viewer);
        var levels = values.stream()
                .map(HealthLevel::of)
                .map(level -> "h.score >= %d and h.score < %d".formatted(level.from(), level.to()))
                .collect(Collectors.joining(" or "));
        return new Narrowing(
                "exists (select from account_health h where h.account_id = %s and (%s) and %s)"
                        .formatted(record, levels, whole(scope)),
                scope.params());
    }

    @Override
    public Map<UUID, Cell> cells(Collection<UUID> records, Viewer viewer) {
        var scope = visibility.of(viewer);
        var cells = new HashMap<UUID, Cell>();
        jdbc.sql("""
                        select h.account_id, h.score from account_health h
                        where h.account_id = any(cast(:records as uuid[])) and %s""".formatted(whole(scope)))
                .param("records", PostgresArrays.uuids(records))
                .params(scope.params())
                .query(row -> {
                    var level = HealthLevel.of(row.getInt("score"));
                    cells.put(
                            row.getObject("account_id", UUID.class),
                            new Cell(row.getString("score"), level.label(), level.tone()));
                });
        return cells;
    }

    /** Nothing that counts is hidden. */
    private static String whole(Scope scope) {
        return """
                not exists (select from opportunity o where o.account_id = any(h.accounts) and o.deleted_at is null and not (%s))
                and not exists (select from account s where s.id = any(h.accounts) and s.deleted_at is null and not (%s))""".formatted(scope.sql(RecordKind.OPPORTUNITY, "o"), scope.sql(RecordKind.ACCOUNT, "s"));
    }
}
