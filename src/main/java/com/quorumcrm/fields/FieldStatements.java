package com.quorumcrm.fields;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes definitions. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FieldStatements {

    private final JdbcClient jdbc;
    private final Clock clock;

    FieldStatements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody else changes the fields of the kind until the transaction ends. */
    void lock(RecordKind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fields'), hashtext(:kind))")
                .param("kind", kind.name())
                .query((row, number) -> 0)
                .single();
    }

    void insert(CustomField field, int position, Viewer viewer) {
        jdbc.sql("""
                        insert into custom_field (id, record_kind, key, label, type, required, searchable, help, initial, longest,
                                                  digits, lowest, highest, scopes, options, position, created_at, updated_at, updated_by)
                        values (:id, :kind, :key, :label, :type, :required, :searchable, :help, cast(:initial as jsonb), :longest,
                                :digits, :lowest, :highest, :scopes, cast(:options as jsonb), :position, :now, :now, :by)""")
                .params(params(field, viewer))
                .param("kind", field.kind().name())
                .param("key", field.key())
                .param("position", position)
                .update();
    }

    void update(CustomField field, Viewer viewer) {
        jdbc.sql("""
                        update custom_field
                        set label = :label, type = :type, required = :required, searchable = :searchable, help = :help,
                            initial = cast(:initial as jsonb), longest = :longest, digits = :digits, lowest = :lowest,
                            highest = :highest, scopes = :scopes, options = cast(:options as jsonb), version = version + 1,
                            updated_at = :now, updated_by = :by
                        where id = :id""").params(params(field, viewer)).update();
    }

    void arrange(RecordKind kind, List<FieldId> order, Viewer viewer) {
        jdbc.sql("""
                        update custom_field f
                        set position = placed.position, updated_at = :now, updated_by = :by
                        from (select c.id, row_number() over (order by array_position(cast(:order as uuid[]), c.id), c.position, c.id) as position
                              from custom_field c where c.record_kind = :kind) placed
                        where f.id = placed.id and f.position <> placed.position""")
                .param("kind", kind.name())
                .param("order", order.stream().map(FieldId::toString).collect(Collectors.joining(",", "{", "}")))
                .param("now", now())
                .param("by", viewer.id().id())
                .update();
    }

    void retire(CustomField field, Viewer viewer) {
        mark(field, now(), viewer);
    }

    void restore(CustomField field, Viewer viewer) {
        mark(field, null, viewer);
    }

    /** How many records hold a value, whoever may see them, and those in the trash too. */
    long uses(CustomField field) {
        return jdbc.sql("select count(*) from %s where custom_values <> '{}' and jsonb_exists(custom_values, :key)"
                        .formatted(field.kind().table()))
                .param("key", field.key())
                .query(Long.class)
                .single();
    }

    private void mark(CustomField field, @Nullable OffsetDateTime retired, Viewer viewer) {
        jdbc.sql("""
                        update custom_field set retired_at = :retired, version = version + 1, updated_at = :now, updated_by = :by
                        where id = :id and (retired_at is null) <> (cast(:retired as timestamptz) is null)""")
                .param("id", field.id().id())
                .param("retired", retired)
                .param("now", now())
                .param("by", viewer.id().id())
                .update();
    }

    private Map<String, @Nullable Object> params(CustomField field, Viewer viewer) {
        var limits = field.limits();
        var params = new HashMap<String, @Nullable Object>();
        params.put("id", field.id().id());
        params.put("label", field.label());
        params.put("type", field.type().name());
        params.put("required", field.required());
        params.put("searchable", field.searchable());
        params.put("help", field.help());
        params.put("initial", field.initial() == null ? null : FieldJson.write(field.initial()));
        params.put("longest", limits.longest());
        params.put("digits", limits.digits());
        params.put("lowest", limits.lowest());
        params.put("highest", limits.highest());
        params.put("scopes", field.scopes().toArray(String[]::new));
        params.put("options", FieldJson.write(field.options()));
        params.put("now", now());
        params.put("by", viewer.id().id());
        return params;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
