package com.quorumcrm.duplicates;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows of all tables but those that tell what happened, without what says when they were written. */
@Component
class Everything {

    private static final Set<String> HISTORY = Set.of(
            "record_change",
            "account_version",
            "opportunity_version",
            "record_merge",
            "record_merge_part",
            "event_publication",
            "scheduled_tasks",
            "flyway_schema_history");

    private final JdbcClient jdbc;

    Everything(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows that name one of the records anywhere, by table. */
    Map<String, Set<String>> naming(UUID one, UUID other) {
        var all = new TreeMap<String, Set<String>>();
        for (var table : tables()) {
            all.put(table, new TreeSet<>(rows(table, one, other)));
        }
        return all;
    }

    private Set<String> tables() {
        return jdbc
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !HISTORY.contains(table) && !table.startsWith("spring_session"))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private Set<String> rows(String table, UUID one, UUID other) {
        return jdbc.sql("""
                        select (to_jsonb(t) - '{version,updated_at,updated_by}'::text[])::text from %s t
                        where to_jsonb(t)::text like '%%' || cast(:one as text) || '%%'
                           or to_jsonb(t)::text like '%%' || cast(:other as text) || '%%'""".formatted(table))
                .param("one", one)
                .param("other", other)
                .query(String.class)
                .set();
    }
}
