package com.quorumcrm.contacts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountPerson;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.phones.Telephony;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The columns of a person with everything that hangs on them, in one statement however many people are read. */
@Component
class ContactRows {

    private final JsonMapper json;
    private final PhoneReading phones;

    ContactRows(JsonMapper json, PhoneReading phones) {
        this.json = json;
        this.phones = phones;
    }

    /**
     * The select and its joins; the table of people is {@code c}.
     *
     * @param key what to select as {@code sort_key}
     */
    String select(Scope scope, String key) {
        return """
                select c.id, c.version, c.name, c.first_name, c.last_name, superior.id as reports_to_id,
                       superior.name as reports_to_name, c.language, c.zone, c.description, c.decision_power, c.gatekeeper, c.custom_values,
                       c.owner_id, owner.name as owner_name, owner.email as owner_email,
                       c.created_at, creator.name as created_by_name, c.updated_at, changer.name as updated_by_name,
                       (select json_agg(json_build_object('address', address, 'kind', kind, 'primary', is_primary) order by position)
                        from contact_email where contact_id = c.id) as emails,
                       (select json_agg(json_build_object('number', number, 'kind', kind, 'primary', is_primary) order by position)
                        from contact_phone where contact_id = c.id) as phones,
                       places.affiliations, places.account_names,
                       array(select system from contact_external_id where contact_id = c.id order by system) as systems,
                       array(select external_id from contact_external_id where contact_id = c.id order by system) as external_ids,
                       contact_refused(c.id) as refused, %s as editable, cast(%s as text) as sort_key
                from contact c
                join app_user owner on owner.id = c.owner_id
                join app_user creator on creator.id = c.created_by
                join app_user changer on changer.id = c.updated_by
                left join contact superior on superior.id = c.reports_to_id and superior.deleted_at is null and %s
                left join lateral (
                    select json_agg(json_build_object(
                               'account', json_build_object('id', f.account_id), 'title', f.title, 'department', f.department,
                               'from', f.valid_from, 'to', f.valid_to, 'primary', f.is_primary)
                               order by f.is_primary desc, f.valid_to desc nulls first, f.valid_from desc, f.id) as affiliations,
                           json_object_agg(f.account_id, a.name) as account_names
                    from affiliation f join account a on a.id = f.account_id
                    where f.contact_id = c.id and a.deleted_at is null and %s) places on true
                """.formatted(
                        scope.editSql(RecordKind.CONTACT, "c"),
                        key,
                        scope.sql(RecordKind.CONTACT, "superior"),
                        scope.sql(RecordKind.ACCOUNT, "a"));
    }

    ContactView view(ResultSet row, Viewer viewer) throws SQLException {
        return new ContactView(
                Rows.id(row, "id", ContactId::new),
                row.getLong("version"),
                row.getString("name"),
                details(row),
                names(row.getString("account_names")),
                row.getString("reports_to_name"),
                Rows.user(row, "owner_id"),
                row.getString("owner_name"),
                row.getString("owner_email"),
                Rows.map(row, "systems", "external_ids"),
                CustomValues.of(row.getString("custom_values")),
                Rows.instant(row, "created_at"),
                row.getString("created_by_name"),
                Rows.instant(row, "updated_at"),
                row.getString("updated_by_name"),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_CONTACTS),
                refused(row),
                phones.home());
    }

    private static Set<Consent.Channel> refused(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("refused").getArray())
                .map(Consent.Channel::valueOf)
                .collect(Collectors.toSet());
    }

    /** A person of a company, from {@code id}, {@code name}, {@code title}, {@code email}, {@code phone}, {@code refused}, {@code left_already} and what they are for decisions. */
    AccountPerson person(ResultSet row, int number) throws SQLException {
        var phone = row.getString("phone");
        var refused = refused(row);
        return new AccountPerson(
                Rows.id(row, "id", ContactId::new).ref(),
                row.getString("name"),
                row.getString("title"),
                row.getString("email"),
                phone == null ? null : Telephony.shown(phone, phones.home()),
                phone == null || refused.contains(Consent.Channel.PHONE) ? null : Telephony.link(phone),
                refused.contains(Consent.Channel.EMAIL),
                row.getBoolean("left_already"),
                role(row).labels());
    }

    private ContactDetails details(ResultSet row) throws SQLException {
        return new ContactDetails(
                row.getString("first_name"),
                row.getString("last_name"),
                Rows.idOrNull(row, "reports_to_id", ContactId::new),
                row.getString("language"),
                row.getString("zone"),
                row.getString("description"),
                role(row),
                list(row.getString("emails"), EmailAddress[].class),
                list(row.getString("phones"), PhoneNumber[].class),
                list(row.getString("affiliations"), Affiliation[].class));
    }

    private static DecisionRole role(ResultSet row) throws SQLException {
        return new DecisionRole(DecisionPower.valueOf(row.getString("decision_power")), row.getBoolean("gatekeeper"));
    }

    private <T> List<T> list(@Nullable String text, Class<T[]> type) {
        return text == null ? List.of() : List.of(json.readValue(text, type));
    }

    private Map<AccountId, String> names(@Nullable String text) {
        var names = new HashMap<AccountId, String>();
        if (text != null) {
            json.readTree(text)
                    .properties()
                    .forEach(name -> names.put(
                            new AccountId(UUID.fromString(name.getKey())),
                            name.getValue().asString()));
        }
        return names;
    }
}
