package com.quorumcrm.deallists;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A deal that needs somebody.
 *
 * @param reason the most pressing one
 * @param days since when, in days beyond what is allowed
 */
public record AttentionView(
        OpportunityId id,
        String name,
        String accountName,
        String ownerName,
        @Nullable Money amount,
        @Nullable LocalDate closeDate,
        @Nullable String nextStep,
        Reason reason,
        int days) {

    /** Most pressing first. */
    public enum Reason {
        /** The close date has passed. */
        OVERDUE,
        /** The day of the next step has passed. */
        STEP_OVERDUE,
        /** Longer in its stage than the stage allows. */
        STUCK,
        /** Nobody has said what comes next. */
        NO_STEP
    }

    static AttentionView of(ResultSet row) throws SQLException {
        return new AttentionView(
                new OpportunityId(Rows.id(row, "id")),
                row.getString("name"),
                row.getString("account_name"),
                row.getString("owner_name"),
                Rows.money(row, "amount", Currency.getInstance(row.getString("currency"))),
                Rows.date(row, "close_date"),
                row.getString("next_step"),
                Reason.valueOf(row.getString("reason")),
                row.getInt("days"));
    }
}
