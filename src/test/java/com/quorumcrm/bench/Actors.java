package com.quorumcrm.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds people to sign in as, and records for them to look at. */
final class Actors {

    /** @param role as the benchmark's lines name it */
    record Actor(UUID id, String email, String role) {}

    private static final String LINE = """
            with recursive line(top, id) as (
                select id, id from app_user
                union all
                select line.top, u.id from line join app_user u on u.manager_id = line.id)
            """;

    private final JdbcClient database;

    Actors(JdbcClient database) {
        this.database = database;
    }

    /** Reps by how many open deals they have, without the one in twenty who have the most. */
    List<Actor> reps(int count) {
        return database.sql("""
                        select u.id, u.email, 'rep' as role
                        from app_user u join opportunity o on o.owner_id = u.id and o.status = 'OPEN'
                        where u.roles = '{REP}'
                        group by u.id
                        order by count(*) desc, u.id
                        offset (select count(*) / 20 from app_user where roles = '{REP}') limit :count""").param("count", count).query(Actor.class).list();
    }

    /** The manager with as nearly fifty people below as there is. */
    Actor manager() {
        return database.sql(LINE + """
                        select u.id, u.email, 'manager' as role
                        from line join app_user u on u.id = line.top
                        where u.roles = '{MANAGER}'
                        group by u.id order by abs(count(*) - 51), u.id limit 1""").query(Actor.class).single();
    }

    Actor executive() {
        return database.sql("select id, email, 'executive' as role from app_user where roles = '{EXECUTIVE}' limit 1")
                .query(Actor.class)
                .single();
    }

    /** Deals of a person and the people below; of somebody without any, everybody's. */
    List<UUID> deals(Actor actor, int count) {
        var theirs = database.sql("""
                        with recursive line(id) as (
                            select cast(:top as uuid)
                            union all
                            select u.id from line join app_user u on u.manager_id = line.id)
                        select o.id from opportunity o
                        where o.owner_id = any(array(select id from line)) and o.deleted_at is null
                        order by md5(o.id::text) limit :count""")
                .param("top", actor.id())
                .param("count", count)
                .query(UUID.class)
                .list();
        return theirs.isEmpty() ? any("opportunity", count) : theirs;
    }

    List<UUID> accounts(int count) {
        return any("account", count);
    }

    private List<UUID> any(String table, int count) {
        return database.sql("select id from %s where deleted_at is null order by md5(id::text) limit :count"
                        .formatted(table))
                .param("count", count)
                .query(UUID.class)
                .list();
    }

    /** Words that stand in the name of one account only. */
    List<String> rareWords(int count) {
        return database.sql("""
                        select min(word) from (
                            select split_part(name, ' ', 1) as word, parent_id from account
                            union all
                            select split_part(name, ' ', 2), parent_id from account) words
                        where length(word) between 7 and 12 and word ~ '^[A-Z][a-z]+$'
                        group by word having count(*) = 1
                        order by md5(min(word)) limit :count""").param("count", count).query(String.class).list();
    }

    /** A rep's deals in some stages of the first pipeline. */
    List<UUID> movable(Actor rep, List<String> stages, int count) {
        return database.sql("""
                        select o.id
                        from opportunity o join stage s on s.id = o.stage_id join pipeline p on p.id = s.pipeline_id
                        where o.owner_id = :owner and p.key = 'new-business' and s.key in (:stages) and o.deleted_at is null
                        order by o.id limit :count""")
                .param("owner", rep.id())
                .param("stages", stages)
                .param("count", count)
                .query(UUID.class)
                .list();
    }

    String versionOf(UUID deal) {
        return database.sql("select version from opportunity where id = :deal")
                .param("deal", deal)
                .query(String.class)
                .single();
    }
}
