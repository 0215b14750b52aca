package com.quorumcrm.duplicates;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a merge reads and writes of the two records, and of itself. */
@Component
class MergeStatements {

    private static final String CUSTOM = "custom_values";

    private final JdbcClient jdbc;

    MergeStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The owners of the two; nobody changes either of them until the transaction ends. */
    Owners locked(RecordRef winner, RecordRef loser) {
        var owners = jdbc.sql("select id, owner_id from %s where id in (:winner, :loser) order by id for update"
                        .formatted(winner.kind().table()))
                .param("winner", winner.id())
                .param("loser", loser.id())
                .query((row, number) ->
                        new Owner(row.getObject("id", UUID.class), new UserId(row.getObject("owner_id", UUID.class))))
                .list();
        return new Owners(of(winner, owners), of(loser, owners));
    }

    record Owners(UserId winner, UserId loser) {}

    private record Owner(UUID record, UserId person) {}

    private static UserId of(RecordRef record, List<Owner> owners) {
        return owners.stream()
                .filter(owner -> owner.record().equals(record.id()))
                .map(Owner::person)
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    String nameOf(RecordRef record) {
        return jdbc.sql("select name from %s where id = :id"
                        .formatted(record.kind().table()))
                .param("id", record.id())
                .query(String.class)
                .single();
    }

    /** The company that a record belongs to; a company belongs to itself. */
    @Nullable
    UUID accountOf(RecordRef record) {
        var kind = MergeKind.of(record.kind());
        return jdbc.sql("select %s from %s where id = :id".formatted(kind.account(), kind.table()))
                .param("id", record.id())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    void keep(Merge merge) {
        jdbc.sql("""
                        insert into record_merge (id, record_kind, winner_id, loser_id, before, after, merged_at, merged_by)
                        values (:merge, :kind, :winner, :loser, '{}', '{}', :now, :by)""").params(merge.params()).update();
    }

    /** Custom fields that are empty take what the loser has; those that were chosen take it in any case. */
    void change(Merge merge) {
        var columns = Stream.concat(chosen(merge), Stream.of(superior(merge), CUSTOM))
                .distinct()
                .toList();
        var values = columns.stream().map(column -> value(column, merge)).collect(Collectors.joining(", "));
        keepWinner("before", columns, merge);
        jdbc.sql("""
                        update %s w set %s, version = w.version + 1, updated_at = :now, updated_by = :by
                        from %1$s l where w.id = :winner and l.id = :loser""".formatted(merge.kind().table(), values))
                .params(merge.params())
                .update();
        keepWinner("after", columns, merge);
    }

    private static Stream<String> chosen(Merge merge) {
        return merge.kind().fields().stream()
                .filter(field -> merge.chosen().contains(field.key()))
                .flatMap(field -> field.columns().stream());
    }

    private static String superior(Merge merge) {
        return merge.kind().superior().columns().getFirst();
    }

    /** A superior that is one of the two would make the winner its own: the next above is taken instead. */
    private static String value(String column, Merge merge) {
        if (column.equals(CUSTOM)) {
            return """
                    custom_values = (l.custom_values || w.custom_values) - array(select k from jsonb_object_keys(l.custom_values || w.custom_values) k where %1$s)
                        || coalesce((select jsonb_object_agg(k, v) from jsonb_each(l.custom_values) c(k, v) where %1$s), '{}')""".formatted("'%s' || k = any(cast(:chosen as text[]))".formatted(CustomField.PREFIX));
        }
        if (!column.equals(superior(merge))) {
            return "%1$s = l.%1$s".formatted(column);
        }
        var side = merge.chosen().contains(merge.kind().superior().key()) ? "l" : "w";
        return "%1$s = case %2$s.%1$s when :loser then l.%1$s when :winner then w.%1$s else %2$s.%1$s end"
                .formatted(column, side);
    }

    void trash(Merge merge) {
        jdbc.sql("""
                        update %s set deleted_at = :now, deleted_by = :by, merged_into_id = :winner,
                               version = version + 1, updated_at = :now, updated_by = :by
                        where id = :loser""".formatted(merge.kind().table())).params(merge.params()).update();
    }

    /** A merge that was not undone, under a lock. */
    Optional<Merge> standing(MergeId id, RecordRef winner, UserId by, Instant at) {
        return jdbc.sql("select loser_id from record_merge where id = :id and undone_at is null for update")
                .param("id", id.id())
                .query((row, number) -> new Merge(
                        id,
                        winner,
                        new RecordRef(winner.kind(), row.getObject("loser_id", UUID.class)),
                        Set.of(),
                        by,
                        at))
                .optional();
    }

    Optional<RecordRef> winnerOf(MergeId id) {
        return jdbc.sql("select record_kind, winner_id from record_merge where id = :id")
                .param("id", id.id())
                .query((row, number) -> new RecordRef(
                        RecordKind.valueOf(row.getString("record_kind")), row.getObject("winner_id", UUID.class)))
                .optional();
    }

    boolean isLoserThere(Merge merge) {
        return jdbc.sql("""
                        select exists (select from %s where id = :loser and deleted_at is not null and merged_into_id = :winner)""".formatted(merge.kind().table()))
                .params(merge.params())
                .query(Boolean.class)
                .single();
    }

    /** The columns of the winner that no longer hold what the merge left in them. */
    List<String> changedSince(Merge merge) {
        return jdbc.sql("""
                        select f.key from record_merge m join %s r on r.id = m.winner_id, jsonb_each(m.after) f
                        where m.id = :merge and to_jsonb(r) -> f.key is distinct from f.value
                          and m.before -> f.key is distinct from f.value""".formatted(merge.kind().table()))
                .params(merge.params())
                .query(String.class)
                .list();
    }

    void restore(Merge merge) {
        jdbc.sql("""
                        update %s set deleted_at = null, deleted_by = null, merged_into_id = null,
                               version = version + 1, updated_at = :now, updated_by = :by
                        where id = :loser""".formatted(merge.kind().table())).params(merge.params()).update();
    }

    void changeBack(Merge merge) {
        var columns = jdbc.sql("""
                        select f.key from record_merge m, jsonb_each(m.after) f
                        where m.id = :merge and m.before -> f.key is distinct from f.value""").params(merge.params()).query(String.class).list();
        var values = columns.stream()
                .map(column -> "%1$s = b.%1$s, ".formatted(column))
                .collect(Collectors.joining());
        jdbc.sql("""
                        update %1$s w set %2$s version = w.version + 1, updated_at = :now, updated_by = :by
                        from record_merge m, jsonb_populate_record(null::%1$s, m.before) b
                        where m.id = :merge and w.id = m.winner_id""".formatted(merge.kind().table(), values))
                .params(merge.params())
                .update();
        jdbc.sql("update record_merge set undone_at = :now, undone_by = :by where id = :merge")
                .params(merge.params())
                .update();
    }

    private void keepWinner(String when, List<String> columns, Merge merge) {
        var pairs = columns.stream().map("'%1$s', r.%1$s"::formatted).collect(Collectors.joining(", "));
        jdbc.sql("""
                        update record_merge m set %s = jsonb_build_object(%s) from %s r
                        where m.id = :merge and r.id = :winner""".formatted(when, pairs, merge.kind().table()))
                .params(merge.params())
                .update();
    }
}
