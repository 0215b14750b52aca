package com.quorumcrm.accounts;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A company that is here already and that a row of a file is about.
 *
 * @param editable may the one who imports change it?
 * @param several whether more than one company could be meant
 * @param before all of it, as JSON
 */
record HeldAccount(
        long row,
        AccountId id,
        long version,
        AccountDetails details,
        UserId owner,
        CustomValues custom,
        boolean trashed,
        boolean editable,
        boolean several,
        String before) {

    static HeldAccount of(ResultSet row, int number) throws SQLException {
        return new HeldAccount(
                row.getLong("row"),
                Rows.id(row, "id", AccountId::new),
                row.getLong("version"),
                new AccountDetails(
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
                        row.getString("description")),
                Rows.user(row, "owner_id"),
                CustomValues.of(row.getString("custom_values")),
                row.getBoolean("trashed"),
                row.getBoolean("editable"),
                row.getBoolean("several"),
                row.getString("before"));
    }

    /** Does it hold all of this? */
    boolean holds(AccountDetails other, UserId whose, CustomValues values) {
        return details.equals(other) && owner.equals(whose) && custom.equals(values);
    }
}
