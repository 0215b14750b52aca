package com.quorumcrm.deallists;

import com.quorumcrm.deallists.DealFlag.Kind;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.Rows;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an open deal, before anybody judges it.
 *
 * @param daysStuck by how many days it has been in its stage longer than the stage allows, negative when it has not
 * @param daysSilent since the last call, meeting or mail, or else since it was opened
 * @param people of the customer who took part lately
 * @param buyerMissing whether an economic buyer is needed and there is none
 * @param change of the amount, null when it had none before or another currency
 */
record DealFacts(
        InspectedDeal plain,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        long daysStuck,
        long daysSilent,
        long people,
        boolean buyerMissing,
        long pushes,
        long pushedDays,
        boolean back,
        @Nullable BigDecimal change) {

    static DealFacts of(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var base = Currency.getInstance(row.getString("base_currency"));
        return new DealFacts(
                new InspectedDeal(
                        new OpportunityId(Rows.id(row, "id")),
                        row.getString("name"),
                        row.getString("account_name"),
                        row.getString("owner_name"),
                        row.getString("stage_name"),
                        Rows.date(row, "close_date"),
                        Rows.money(row, "amount", currency),
                        Money.rounded(row.getBigDecimal("base_amount"), base),
                        List.of()),
                row.getString("next_step"),
                Rows.date(row, "next_step_on"),
                row.getLong("days_stuck"),
                row.getLong("days_silent"),
                row.getLong("people"),
                row.getBoolean("buyer_missing"),
                row.getLong("pushes"),
                row.getLong("pushed_days"),
                row.getBoolean("back"),
                row.getBigDecimal("change"));
    }

    /** The deal with its flags, the gravest first. */
    InspectedDeal inspected(LocalDate today) {
        var flags = new ArrayList<DealFlag>();
        addIf(passed(plain.closeDate(), today), Kind.OVERDUE, flags);
        if (pushes > 0) {
            flags.add(new DealFlag(Kind.PUSHED, pushes, pushedDays, null));
        }
        if (back) {
            flags.add(DealFlag.of(Kind.STAGE_BACK, 0));
        }
        addIf(daysSilent >= InspectionQuery.SILENCE ? daysSilent : 0, Kind.SILENT, flags);
        if (people <= 1) {
            flags.add(DealFlag.of(Kind.SINGLE_THREADED, people));
        }
        if (buyerMissing) {
            flags.add(DealFlag.of(Kind.NO_ECONOMIC_BUYER, 0));
        }
        addIf(daysStuck, Kind.STUCK, flags);
        addIf(passed(nextStepOn, today), Kind.STEP_OVERDUE, flags);
        if (nextStep == null) {
            flags.add(DealFlag.of(Kind.NO_STEP, 0));
        }
        addChange(flags);
        return new InspectedDeal(
                plain.id(),
                plain.name(),
                plain.accountName(),
                plain.ownerName(),
                plain.stageName(),
                plain.closeDate(),
                plain.amount(),
                plain.baseAmount(),
                flags);
    }

    private void addChange(List<DealFlag> flags) {
        if (change != null && change.signum() != 0) {
            var currency = Objects.requireNonNull(plain.amount()).currency();
            var kind = change.signum() > 0 ? Kind.AMOUNT_UP : Kind.AMOUNT_DOWN;
            flags.add(new DealFlag(kind, 0, 0, Money.rounded(change.abs(), currency)));
        }
    }

    private static long passed(@Nullable LocalDate day, LocalDate today) {
        return day == null ? 0 : ChronoUnit.DAYS.between(day, today);
    }

    private static void addIf(long number, Kind kind, List<DealFlag> flags) {
        if (number > 0) {
            flags.add(DealFlag.of(kind, number));
        }
    }
}
