package com.quorumcrm.intake;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.platform.JsonRows;
import com.quorumcrm.platform.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the intake of leads reads and writes, many rows to a statement. */
@Component
class LeadIntakeStatements {

    private static final String COLUMNS = """
            first_name, last_name, title, email, second_email, phone, mobile, company, website, industry, country, city, employees,
            message, source, campaign, channel, referred_by_name, owner_id""";

    private static final String ROWS = """
            json_to_recordset(cast(:rows as json)) as r(id uuid, external_id text, first_name text, last_name text, title text,
                email text, second_email text, phone text, mobile text, company text, website text, industry text, country text,
                city text, employees int, message text, source text, campaign text, channel text, referred_by_name text,
                owner_id uuid, custom text)""";

    private static final String BEFORE =
            "json_to_recordset(cast(:rows as json)) as r(id uuid, version bigint, before text)";

    private final JdbcClient jdbc;
    private final JsonRows json;

    LeadIntakeStatements(JdbcClient jdbc, JsonRows json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Key(
            long row, @Nullable String externalId, @Nullable String email) {}

    /** By external id, else by e-mail address among those that may be seen and have become nothing; by row. */
    Map<Long, HeldLead> held(List<IncomingLead> rows, String system, Scope scope) {
        var keys = rows.stream()
                .map(row -> new Key(
                        row.row(), row.externalId(), row.details().person().email()))
                .toList();
        var held = new HashMap<Long, HeldLead>();
        jdbc.sql("""
                        with r as materialized (
                            select * from json_to_recordset(cast(:rows as json)) as r("row" bigint, external_id text, email text)),
                        named as (
                            select r."row", (array_agg(l.id order by l.created_at desc))[1] as id, count(*) > 1 as several
                            from r join lead l on lower(l.email) = lower(r.email)
                            where l.deleted_at is null and l.status <> 'QUALIFIED' and %1$s group by r."row"),
                        found as (
                            select r."row", coalesce(e.lead_id, n.id) as id, e.lead_id is null and n.several as several
                            from r left join lead_external_id e on e.system = :system and e.external_id = r.external_id
                            left join named n on n."row" = r."row")
                        select f."row", coalesce(f.several, false) as several, l.id, l.version, l.owner_id, l.custom_values,
                               l.deleted_at is null and l.status <> 'QUALIFIED' and %1$s and %2$s as changeable,
                               (to_jsonb(l) - 'search' - 'name')::text as before
                        from found f join lead l on l.id = f.id for update of l""".formatted(scope.sql(RecordKind.LEAD, "l"), scope.editSql(RecordKind.LEAD, "l")))
                .param("rows", json.of(keys))
                .param("system", system)
                .params(scope.params())
                .query(row -> {
                    held.put(
                            row.getLong("row"),
                            new HeldLead(
                                    Rows.id(row, "id", LeadId::new),
                                    row.getLong("version"),
                                    Rows.user(row, "owner_id"),
                                    CustomValues.of(row.getString("custom_values")),
                                    row.getBoolean("several"),
                                    row.getBoolean("changeable"),
                                    row.getString("before")));
                });
        return held;
    }

    /** A lead as it is to be. */
    record Row(
            UUID id,
            @Nullable String externalId,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            @Nullable String email,
            @Nullable String secondEmail,
            @Nullable String phone,
            @Nullable String mobile,
            @Nullable String company,
            @Nullable String website,
            @Nullable String industry,
            @Nullable String country,
            @Nullable String city,
            @Nullable Integer employees,
            @Nullable String message,
            @Nullable String source,
            @Nullable String campaign,
            String channel,
            @Nullable String referredByName,
            UUID ownerId,
            String custom) {

        static Row of(LeadId id, @Nullable String externalId, LeadDetails lead, UserId owner, CustomValues custom) {
            var person = lead.person();
            var company = lead.company();
            var origin = lead.origin();
            return new Row(
                    id.id(),
                    externalId,
                    person.firstName(),
                    person.lastName(),
                    person.title(),
                    person.email(),
                    person.secondEmail(),
                    person.phone(),
                    person.mobile(),
                    company.name(),
                    company.website(),
                    company.industry(),
                    company.country(),
                    company.city(),
                    company.employees(),
                    lead.message(),
                    origin.source(),
                    origin.campaign(),
                    origin.channel().name(),
                    origin.referredByName(),
                    owner.id(),
                    custom.json());
        }
    }

    void create(List<Row> rows, String system, UserId by, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        written("""
                insert into lead (id, version, status, custom_values, created_at, created_by, updated_at, updated_by, %1$s)
                select id, 0, 'NEW', cast(custom as jsonb), :now, :by, :now, :by, %1$s from %2$s""".formatted(COLUMNS, ROWS), rows, by, now);
        name(rows, system);
    }

    void change(List<Row> rows, String system, UserId by, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        written(
                """
                update lead l set version = l.version + 1, updated_at = :now, updated_by = :by, custom_values = cast(r.custom as jsonb),
                    (%1$s) = row(%2$s)
                from %3$s where l.id = r.id""".formatted(COLUMNS, "r." + COLUMNS.replaceAll("\\s+", "").replace(",", ", r."), ROWS),
                rows,
                by,
                now);
        name(rows, system);
    }

    /** Deletes those that were made and gives back to others what they held, unless somebody has changed them since. */
    Map<UUID, Outcome> undo(List<TakeBack> changes, UserId by, Instant now) {
        var rows = json.of(changes.stream()
                .map(change -> new Back(change.record().id(), change.version(), change.before()))
                .toList());
        var outcomes = new HashMap<UUID, Outcome>();
        ids("select l.id from lead l join " + BEFORE + " on l.id = r.id", rows)
                .forEach(id -> outcomes.put(id, Outcome.CHANGED));
        ids(
                        "delete from lead l using " + BEFORE
                                + " where l.id = r.id and l.version = r.version and r.before is null returning l.id",
                        rows)
                .forEach(id -> outcomes.put(id, Outcome.DELETED));
        jdbc.sql("""
                        update lead l set version = l.version + 1, updated_at = :now, updated_by = :by, custom_values = b.custom_values,
                            (%1$s) = row(%2$s)
                        from %3$s, jsonb_populate_record(null::lead, cast(r.before as jsonb)) b
                        where l.id = r.id and l.version = r.version and r.before is not null returning l.id""".formatted(COLUMNS, "b." + COLUMNS.replaceAll("\\s+", "").replace(",", ", b."), BEFORE))
                .param("rows", rows)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .query(UUID.class)
                .list()
                .forEach(id -> outcomes.put(id, Outcome.RESTORED));
        changes.forEach(change -> outcomes.putIfAbsent(change.record().id(), Outcome.GONE));
        return outcomes;
    }

    private record Back(UUID id, long version, @Nullable String before) {}

    private List<UUID> ids(String statement, String rows) {
        return jdbc.sql(statement).param("rows", rows).query(UUID.class).list();
    }

    private void written(String statement, List<Row> rows, UserId by, Instant now) {
        jdbc.sql(statement)
                .param("rows", json.of(rows))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
    }

    private void name(List<Row> rows, String system) {
        jdbc.sql("""
                        insert into lead_external_id (system, external_id, lead_id)
                        select :system, r.external_id, r.id from %s where r.external_id is not null on conflict do nothing""".formatted(ROWS))
                .param("rows", json.of(rows))
                .param("system", system)
                .update();
    }
}
