package com.quorumcrm.duplicates;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a merge reads and writes. */
@Component
class MergeStatements {

    private static final String CUSTOM = "custom_values";

    private final JdbcClient jdbc;

    MergeStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The owners of the two; nobody changes either of them until the transaction ends. */
    Owners locked(AccountId winner, AccountId loser) {
        var owners = jdbc.sql("select id, owner_id from account where id in (:winner, :loser) order by id for update")
                .param("winner", winner.id())
                .param("loser", loser.id())
                .query((row, number) ->
                        new Owner(row.getObject("id", UUID.class), new UserId(row.getObject("owner_id", UUID.class))))
                .list();
        return new Owners(of(winner, owners), of(loser, owners));
    }

    record Owners(UserId winner, UserId loser) {}

    private record Owner(UUID account, UserId person) {}

    private static UserId of(AccountId account, List<Owner> owners) {
        return owners.stream()
                .filter(owner -> owner.account().equals(account.id()))
                .map(Owner::person)
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    void keep(Merge merge) {
        jdbc.sql("""
                        insert into account_merge (id, winner_id, loser_id, before, after, merged_at, merged_by)
                        values (:merge, :winner, :loser, '{}', '{}', :now, :by)""").params(merge.params()).update();
    }

    /**
     * A parent that is one of the two would make the winner its own: the next above is taken instead. Custom fields that
     * are empty take what the loser has.
     */
    void change(Merge merge, Set<MergeField> fromLoser) {
        var columns = Stream.concat(
                        Stream.concat(fromLoser.stream(), Stream.of(MergeField.PARENT))
                                .flatMap(field -> field.columns().stream()),
                        Stream.of(CUSTOM))
                .distinct()
                .toList();
        var parent = fromLoser.contains(MergeField.PARENT) ? "l.parent_id" : "w.parent_id";
        var values = columns.stream()
                .map(column -> switch (column) {
                    case "parent_id" ->
                        "parent_id = case %1$s when :loser then l.parent_id when :winner then w.parent_id else %1$s end"
                                .formatted(parent);
                    case CUSTOM -> "custom_values = l.custom_values || w.custom_values";
                    default -> "%1$s = l.%1$s".formatted(column);
                })
                .collect(Collectors.joining(", "));
        keepWinner("before", columns, merge);
        jdbc.sql("""
                        update account w set %s, version = w.version + 1, updated_at = :now, updated_by = :by
                        from account l where w.id = :winner and l.id = :loser""".formatted(values)).params(merge.params()).update();
        keepWinner("after", columns, merge);
    }

    void take(Merge merge) {
        jdbc.sql("""
                        update contact set version = version + 1, updated_at = :now, updated_by = :by
                        where id in (select contact_id from affiliation where account_id = :loser)""").params(merge.params()).update();
        Part.ALL.forEach(part -> jdbc.sql(part.taking()).params(merge.params()).update());
    }

    void trash(Merge merge) {
        jdbc.sql("""
                        update account set deleted_at = :now, deleted_by = :by, merged_into_id = :winner,
                               version = version + 1, updated_at = :now, updated_by = :by
                        where id = :loser""").params(merge.params()).update();
    }

    /** A merge that was not undone, under a lock. */
    Optional<Merge> standing(MergeId id, UserId by, Instant at) {
        return jdbc.sql("select winner_id, loser_id from account_merge where id = :id and undone_at is null for update")
                .param("id", id.id())
                .query((row, number) -> new Merge(
                        id,
                        new AccountId(row.getObject("winner_id", UUID.class)),
                        new AccountId(row.getObject("loser_id", UUID.class)),
                        by,
                        at))
                .optional();
    }

    Optional<AccountId> winnerOf(MergeId id) {
        return jdbc.sql("select winner_id from account_merge where id = :id")
                .param("id", id.id())
                .query((row, number) -> new AccountId(row.getObject("winner_id", UUID.class)))
                .optional();
    }

    boolean isLoserThere(Merge merge) {
        return jdbc.sql("""
                        select exists (select from account where id = :loser and deleted_at is not null and merged_into_id = :winner)""").params(merge.params()).query(Boolean.class).single();
    }

    /** The columns of the winner that no longer hold what the merge left in them. */
    List<String> changedSince(Merge merge) {
        return jdbc.sql("""
                        select f.key from account_merge m join account a on a.id = m.winner_id, jsonb_each(m.after) f
                        where m.id = :merge and to_jsonb(a) -> f.key is distinct from f.value
                          and m.before -> f.key is distinct from f.value""").params(merge.params()).query(String.class).list();
    }

    void restore(Merge merge) {
        jdbc.sql("""
                        update account set deleted_at = null, deleted_by = null, merged_into_id = null,
                               version = version + 1, updated_at = :now, updated_by = :by
                        where id = :loser""").params(merge.params()).update();
    }

    void give(Merge merge) {
        Part.ALL
                .reversed()
                .forEach(part -> jdbc.sql(part.giving()).params(merge.params()).update());
        jdbc.sql("""
                        update contact set version = version + 1, updated_at = :now, updated_by = :by
                        where id in (select contact_id from affiliation where account_id = :loser)""").params(merge.params()).update();
    }

    void changeBack(Merge merge) {
        var columns = jdbc.sql("""
                        select f.key from account_merge m, jsonb_each(m.after) f
                        where m.id = :merge and m.before -> f.key is distinct from f.value""").params(merge.params()).query(String.class).list();
        var values = columns.stream()
                .map(column -> "%1$s = b.%1$s, ".formatted(column))
                .collect(Collectors.joining());
        jdbc.sql("""
                        update account w set %s version = w.version + 1, updated_at = :now, updated_by = :by
                        from account_merge m, jsonb_populate_record(null::account, m.before) b
                        where m.id = :merge and w.id = m.winner_id""".formatted(values)).params(merge.params()).update();
        jdbc.sql("update account_merge set undone_at = :now, undone_by = :by where id = :merge")
                .params(merge.params())
                .update();
    }

    private void keepWinner(String when, List<String> columns, Merge merge) {
        var pairs = columns.stream().map("'%1$s', a.%1$s"::formatted).collect(Collectors.joining(", "));
        jdbc.sql("""
                        update account_merge m set %s = jsonb_build_object(%s) from account a
                        where m.id = :merge and a.id = :winner""".formatted(when, pairs)).params(merge.params()).update();
    }
}
