package com.quorumcrm.accounts;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a company with everything that hangs on it, in one statement however many companies are read. */
final class AccountRows {

    private AccountRows() {}

    /**
     * The select and its joins; the table of companies is {@code a}.
     *
     * @param key what to select as {@code sort_key}
     */
    static String select(Scope scope, String key) {
        return """
                select a.id, a.version, a.name, a.type, parent.id as parent_id, parent.name as parent_name,
                       a.industry, a.segment, a.country, a.city, a.website, a.phone, a.employees, a.founded_year,
                       a.revenue, a.revenue_currency, a.description, a.custom_values,
                       a.owner_id, owner.name as owner_name, owner.email as owner_email,
                       a.created_at, creator.name as created_by_name, a.updated_at, changer.name as updated_by_name,
                       array(select system from account_external_id where account_id = a.id order by system) as systems,
                       array(select external_id from account_external_id where account_id = a.id order by system) as external_ids,
                       array(select tag from account_tag where account_id = a.id) as tags,
                       array(select domain from account_domain where account_id = a.id) as domains,
                       array(select array[kind, lines, city, postal_code, country] from account_address
                             where account_id = a.id order by position) as addresses,
                       array(select array[number, kind] from account_phone where account_id = a.id order by position) as phones,
                       %s as editable, cast(%s as text) as sort_key
                from account a
                join app_user owner on owner.id = a.owner_id
                join app_user creator on creator.id = a.created_by
                join app_user changer on changer.id = a.updated_by
                left join account parent on parent.id = a.parent_id and parent.deleted_at is null and %s
                """.formatted(scope.editSql(RecordKind.ACCOUNT, "a"), key, scope.sql(RecordKind.ACCOUNT, "parent"));
    }

    static AccountView view(ResultSet row, Viewer viewer) throws SQLException {
        return new AccountView(
                Rows.id(row, "id", AccountId::new),
                row.getLong("version"),
                details(row),
                row.getString("parent_name"),
                Rows.user(row, "owner_id"),
                row.getString("owner_name"),
                row.getString("owner_email"),
                Rows.map(row, "systems", "external_ids"),
                profile(row),
                CustomValues.of(row.getString("custom_values")),
                Rows.instant(row, "created_at"),
                row.getString("created_by_name"),
                Rows.instant(row, "updated_at"),
                row.getString("updated_by_name"),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_ACCOUNTS));
    }

    private static AccountProfile profile(ResultSet row) throws SQLException {
        var addresses = new ArrayList<AccountAddress>();
        for (var address : (Object[]) row.getArray("addresses").getArray()) {
            var part = (@Nullable String[]) address;
            var kind = AccountAddress.Kind.valueOf(String.valueOf(part[0]));
            addresses.add(new AccountAddress(kind, part[1], part[2], part[3], part[4]));
        }
        return AccountProfile.of(
                List.of((String[]) row.getArray("tags").getArray()),
                List.of((String[]) row.getArray("domains").getArray()),
                addresses,
                phones(row));
    }

    private static List<AccountPhone> phones(ResultSet row) throws SQLException {
        var phones = new ArrayList<AccountPhone>();
        for (var phone : (Object[]) row.getArray("phones").getArray()) {
            var part = (String[]) phone;
            phones.add(new AccountPhone(part[0], AccountPhone.Kind.valueOf(part[1])));
        }
        return phones;
    }

    private static AccountDetails details(ResultSet row) throws SQLException {
        return new AccountDetails(
                row.getString("name"),
                AccountType.valueOf(row.getString("type")),
                Rows.idOrNull(row, "parent_id", AccountId::new),
                row.getString("industry"),
                row.getString("segment"),
                row.getString("country"),
                row.getString("city"),
                row.getString("website"),
                row.getString("phone"),
                Rows.integer(row, "employees"),
                Rows.integer(row, "founded_year"),
                Rows.money(row, "revenue", "revenue_currency"),
                row.getString("description"));
    }
}
