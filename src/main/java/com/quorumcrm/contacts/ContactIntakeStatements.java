package com.quorumcrm.contacts;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.JsonRows;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the intake of people reads and writes, many rows to a statement. */
@Component
class ContactIntakeStatements {

    /** By external id, else as known, else by e-mail address; an address is not believed where the person has another id. */
    private static final String FIND = """
            with r as materialized (
                select r.*, lower(email) as folded
                from json_to_recordset(cast(:rows as json)) as r("row" bigint, external_id text, known uuid, email text)),
            named as (
                select r."row", (array_agg(distinct c.id))[1] as id, count(distinct c.id) > 1 as several
                from r join contact_email m on lower(m.address) = r.folded join contact c on c.id = m.contact_id
                where c.deleted_at is null and %1$s
                  and (r.external_id is null
                       or not exists (select from contact_external_id x where x.contact_id = c.id and x.system = :system))
                group by r."row"),
            found as (
                select r."row",
                       (select coalesce(x.merged_into_id, x.id) from contact x where x.id = coalesce(e.contact_id, r.known, n.id)) as id,
                       e.contact_id is null and r.known is null and n.several as several
                from r
                left join contact_external_id e on e.system = :system and e.external_id = r.external_id
                left join named n on n."row" = r."row")
            select f."row", f.several, c.id, c.version, c.owner_id, c.custom_values, c.deleted_at is not null as trashed, %2$s as editable,
                   jsonb_build_object(
                       'person', to_jsonb(c) - 'search' - 'name',
                       'emails', (select coalesce(jsonb_agg(to_jsonb(m) order by m.position), '[]') from contact_email m where m.contact_id = c.id),
                       'phones', (select coalesce(jsonb_agg(to_jsonb(p) order by p.position), '[]') from contact_phone p where p.contact_id = c.id),
                       'places', (select coalesce(jsonb_agg(to_jsonb(a) order by a.is_primary desc, a.id), '[]') from affiliation a where a.contact_id = c.id),
                       'consents', (select coalesce(jsonb_agg(to_jsonb(k)), '[]') from (
                           select distinct on (channel) channel, state, given_on, source from contact_consent
                           where contact_id = c.id order by channel, recorded_at desc, id desc) k)
                   )::text as before
            from found f join contact c on c.id = f.id
            for update of c""";

    private static final String PARTS = """
            email as (
                insert into contact_email (contact_id, position, address, kind, is_primary)
                select r.id, e.n - 1, e.value ->> 'address', e.value ->> 'kind', (e.value ->> 'is_primary')::boolean
                from r, json_array_elements(r.emails) with ordinality as e(value, n)),
            phone as (
                insert into contact_phone (contact_id, position, number, kind, is_primary)
                select r.id, e.n - 1, e.value ->> 'number', e.value ->> 'kind', (e.value ->> 'is_primary')::boolean
                from r, json_array_elements(r.phones) with ordinality as e(value, n)),
            place as (
                insert into affiliation (contact_id, account_id, title, department, valid_from, valid_to, is_primary)
                select r.id, (e.value ->> 'account_id')::uuid, e.value ->> 'title', e.value ->> 'department',
                       (e.value ->> 'valid_from')::date, (e.value ->> 'valid_to')::date, (e.value ->> 'is_primary')::boolean
                from r, json_array_elements(r.places) as e(value))""";

    private static final String CREATE = """
            with r as materialized (select * from json_to_recordset(cast(:rows as json)) as r(%s)),
            person as (
                insert into contact (id, version, first_name, last_name, description, decision_power, gatekeeper, custom_values, owner_id, account_id, account_owner_id,
                                     created_at, created_by, updated_at, updated_by)
                select r.id, 0, r.first_name, r.last_name, r.description, r.decision_power, r.gatekeeper, r.custom_values, r.owner_id, a.id, a.owner_id, :now, :by, :now, :by
                from r left join account a on a.id = (r.places -> 0 ->> 'account_id')::uuid),
            %s
            insert into contact_external_id (system, external_id, contact_id)
            select :system, external_id, id from r where external_id is not null""".formatted(ContactIntakeRow.COLUMNS, PARTS);

    private static final String CLEAR = """
            with r as materialized (select * from json_to_recordset(cast(:rows as json)) as r(%s)),
            email as (delete from contact_email m using r where m.contact_id = r.id),
            phone as (delete from contact_phone p using r where p.contact_id = r.id)
            delete from affiliation a using r where a.contact_id = r.id""".formatted(ContactIntakeRow.COLUMNS);

    private static final String CHANGE = """
            with r as materialized (select * from json_to_recordset(cast(:rows as json)) as r(%s)),
            %s,
            named as (
                insert into contact_external_id (system, external_id, contact_id)
                select :system, external_id, id from r where external_id is not null
                on conflict do nothing)
            update contact c
            set first_name = r.first_name, last_name = r.last_name, description = r.description,
                decision_power = r.decision_power, gatekeeper = r.gatekeeper, custom_values = r.custom_values,
                owner_id = r.owner_id,
                deleted_at = null, deleted_by = null, version = c.version + 1, updated_at = :now, updated_by = :by
            from r where c.id = r.id""".formatted(ContactIntakeRow.COLUMNS, PARTS);

    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final JsonMapper json;

    ContactIntakeStatements(JdbcClient jdbc, JsonRows rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    private record Key(
            long row,
            @Nullable String externalId,
            @Nullable UUID known,
            @Nullable String email) {}

    /** The people that rows are about, by row; locked until the transaction ends. */
    Map<Long, HeldContact> held(List<IncomingContact> contacts, String system, Scope scope) {
        var keys = contacts.stream()
                .map(contact -> new Key(
                        contact.row(),
                        contact.externalId(),
                        contact.known() == null ? null : contact.known().id(),
                        contact.email()))
                .toList();
        return jdbc
                .sql(FIND.formatted(scope.sql(RecordKind.CONTACT, "c"), scope.editSql(RecordKind.CONTACT, "c")))
                .param("rows", rows.of(keys))
                .param("system", system)
                .params(scope.params())
                .query(this::held)
                .list()
                .stream()
                .collect(toMap(HeldContact::row, identity()));
    }

    /** Which of the companies may be seen. */
    Set<UUID> seen(Set<UUID> accounts, Scope scope) {
        return Set.copyOf(jdbc.sql("""
                        select a.id from account a
                        where a.id = any(cast(:accounts as uuid[])) and a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param("accounts", PostgresArrays.uuids(accounts))
                .params(scope.params())
                .query(UUID.class)
                .list());
    }

    void create(List<ContactIntakeRow> contacts, String system, UserId by, Instant now) {
        write(CREATE, contacts, system, by, now);
    }

    void change(List<ContactIntakeRow> contacts, String system, UserId by, Instant now) {
        if (!contacts.isEmpty()) {
            jdbc.sql(CLEAR).param("rows", rows.of(contacts)).update();
            write(CHANGE, contacts, system, by, now);
        }
    }

    private void write(String statement, List<ContactIntakeRow> contacts, String system, UserId by, Instant now) {
        if (!contacts.isEmpty()) {
            jdbc.sql(statement)
                    .param("rows", rows.of(contacts))
                    .param("system", system)
                    .param("by", by.id())
                    .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .update();
        }
    }

    private HeldContact held(ResultSet row, int number) throws SQLException {
        var before = row.getString("before");
        var all = json.readTree(before);
        return new HeldContact(
                row.getLong("row"),
                Rows.id(row, "id", ContactId::new),
                row.getLong("version"),
                details(all),
                Rows.user(row, "owner_id"),
                CustomValues.of(row.getString("custom_values")),
                all.get("consents")
                        .valueStream()
                        .map(ContactIntakeStatements::word)
                        .toList(),
                row.getBoolean("trashed"),
                row.getBoolean("editable"),
                row.getBoolean("several"),
                before);
    }

    private static ContactDetails details(JsonNode all) {
        var person = all.get("person");
        var superior = text(person, "reports_to_id");
        return new ContactDetails(
                text(person, "first_name"),
                person.get("last_name").asString(),
                superior == null ? null : ContactId.of(superior),
                text(person, "language"),
                text(person, "zone"),
                text(person, "description"),
                new DecisionRole(
                        DecisionPower.valueOf(person.get("decision_power").asString()),
                        person.get("gatekeeper").asBoolean()),
                all.get("emails")
                        .valueStream()
                        .map(ContactIntakeStatements::email)
                        .toList(),
                all.get("phones")
                        .valueStream()
                        .map(ContactIntakeStatements::phone)
                        .toList(),
                all.get("places")
                        .valueStream()
                        .map(ContactIntakeStatements::place)
                        .toList());
    }

    private static Consent.Word word(JsonNode said) {
        return new Consent.Word(
                Consent.Channel.valueOf(said.get("channel").asString()),
                Consent.State.valueOf(said.get("state").asString()),
                LocalDate.parse(said.get("given_on").asString()),
                text(said, "source"));
    }

    private static EmailAddress email(JsonNode email) {
        return new EmailAddress(
                email.get("address").asString(),
                EmailAddress.Kind.valueOf(email.get("kind").asString()),
                email.get("is_primary").asBoolean());
    }

    private static PhoneNumber phone(JsonNode phone) {
        return new PhoneNumber(
                phone.get("number").asString(),
                PhoneNumber.Kind.valueOf(phone.get("kind").asString()),
                phone.get("is_primary").asBoolean());
    }

    private static Affiliation place(JsonNode place) {
        var from = text(place, "valid_from");
        var to = text(place, "valid_to");
        return new Affiliation(
                AccountId.of(place.get("account_id").asString()),
                text(place, "title"),
                text(place, "department"),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                place.get("is_primary").asBoolean());
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
