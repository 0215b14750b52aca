package com.quorumcrm.deallists;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.fields.FieldCriteria;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.OpportunityStatus;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.ForecastCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which deals are asked for; an empty list or null asks for no such thing, and a viewer is never shown more than they may
 * see.
 *
 * @param pipelines keys
 * @param stages keys
 * @param closes the close date
 * @param amount in the organisation's currency
 * @param products SKUs
 * @param text a part of the name
 * @param custom what is asked of custom fields
 * @param covered how well the buying group covers what the pipeline needs
 * @param asOf show the deals as they were at this instant, null for now; rights are today's all the same
 */
public record OpportunityCriteria(
        List<UserId> owners,
        @Nullable String ownerEmail,
        List<OpportunityStatus> statuses,
        List<String> pipelines,
        List<String> stages,
        @Nullable AccountId account,
        List<OpportunityType> types,
        List<ForecastCategory> categories,
        Days closes,
        Days closedOn,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        List<String> products,
        @Nullable String text,
        @Nullable Instant asOf,
        FieldCriteria custom,
        Covered covered) {

    /**
     * How well the needed roles are covered.
     *
     * @param from percent, inclusive like {@code to}
     * @param holes roles of which one must be missing or not as it should be; any when empty
     */
    public record Covered(@Nullable Integer from, @Nullable Integer to, List<BuyingRole> holes) {

        public static final Covered ANY = new Covered(null, null, List.of());

        public Covered {
            holes = List.copyOf(holes);
        }

        boolean isAny() {
            return from == null && to == null && holes.isEmpty();
        }
    }

    /** A span of days, both inclusive; null leaves an end open. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        public static final Days ANY = new Days(null, null);

        /** From the first day of either to the last. */
        public Days spanning(Days other) {
            return new Days(
                    from == null || other.from == null ? null : from.isBefore(other.from) ? from : other.from,
                    to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to);
        }

        /** The days that are in both. */
        public Days and(Days other) {
            return new Days(
                    from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from,
                    to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to);
        }

        boolean isAny() {
            return from == null && to == null;
        }

        boolean isWholeMonths() {
            return (from == null || from.getDayOfMonth() == 1)
                    && (to == null || to.getDayOfMonth() == to.lengthOfMonth());
        }
    }

    public OpportunityCriteria {
        owners = List.copyOf(owners);
        statuses = List.copyOf(statuses);
        pipelines = List.copyOf(pipelines);
        stages = List.copyOf(stages);
        types = List.copyOf(types);
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }

    /** Whether the kept sums can answer: they know owner, month, pipeline, stage, status and category, of now. */
    boolean asksOnlyWhatSumsKeep() {
        return account == null
                && types.isEmpty()
                && closes.isWholeMonths()
                && closedOn.isAny()
                && amountFrom == null
                && amountTo == null
                && products.isEmpty()
                && text == null
                && custom.isEmpty()
                && covered.isAny()
                && asOf == null;
    }

    public static OpportunityCriteria everything() {
        return new OpportunityCriteria(
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                Days.ANY,
                Days.ANY,
                null,
                null,
                List.of(),
                null,
                null,
                FieldCriteria.NONE,
                Covered.ANY);
    }

    public OpportunityCriteria closing(Days days) {
        return new OpportunityCriteria(
                owners,
                ownerEmail,
                statuses,
                pipelines,
                stages,
                account,
                types,
                categories,
                days,
                closedOn,
                amountFrom,
                amountTo,
                products,
                text,
                asOf,
                custom,
                covered);
    }

    public OpportunityCriteria ownedBy(List<UserId> people) {
        return new OpportunityCriteria(
                people,
                ownerEmail,
                statuses,
                pipelines,
                stages,
                account,
                types,
                categories,
                closes,
                closedOn,
                amountFrom,
                amountTo,
                products,
                text,
                asOf,
                custom,
                covered);
    }

    public OpportunityCriteria at(@Nullable Instant instant) {
        return new OpportunityCriteria(
                owners,
                ownerEmail,
                statuses,
                pipelines,
                stages,
                account,
                types,
                categories,
                closes,
                closedOn,
                amountFrom,
                amountTo,
                products,
                text,
                instant,
                custom,
                covered);
    }

    public OpportunityCriteria of(AccountId one) {
        return new OpportunityCriteria(
                owners,
                ownerEmail,
                statuses,
                pipelines,
                stages,
                one,
                types,
                categories,
                closes,
                closedOn,
                amountFrom,
                amountTo,
                products,
                text,
                asOf,
                custom,
                covered);
    }

    public OpportunityCriteria in(OpportunityStatus status) {
        return new OpportunityCriteria(
                owners,
                ownerEmail,
                List.of(status),
                pipelines,
                stages,
                account,
                types,
                categories,
                closes,
                closedOn,
                amountFrom,
                amountTo,
                products,
                text,
                asOf,
                custom,
                covered);
    }
}
