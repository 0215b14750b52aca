package com.quorumcrm.demo;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How deals become rows: what they are, what they were, what they are made of, and who has to do with them. */
final class DealTables {

    /** A state of a deal, until the next one. */
    record Version(Deal deal, int number) {

        Deal.State state() {
            return deal.states().get(number);
        }

        boolean isLast() {
            return number == deal.states().size() - 1;
        }
    }

    record LineOfDeal(Deal deal, int number) {}

    record ContactOfDeal(Deal deal, UUID contact) {}

    static final Table<Deal> OPPORTUNITY = new Table<>(
            "opportunity",
            "id, version, name, account_id, account_owner_id, owner_id, pipeline_id, stage_id, status, stage_since,"
                    + " currency, amount, base_amount, close_date, closed_on, probability, probability_reason, category,"
                    + " category_overridden, type, source, channel, next_step, next_step_on, loss_reason_id, loss_note,"
                    + " custom_values, created_at, created_by, updated_at, updated_by, deleted_at, deleted_by",
            DealTables::opportunity);

    static final Table<Version> VERSION = new Table<>(
            "opportunity_version",
            "opportunity_id, valid_from, valid_to, pipeline_id, stage_id, status, category, currency, amount,"
                    + " base_amount, close_date, owner_id, probability, deleted, changed_by",
            DealTables::version);

    static final Table<LineOfDeal> LINE = new Table<>(
            "opportunity_line",
            "id, opportunity_id, product_id, position, quantity, unit_price, amount",
            DealTables::line);

    static final Table<ContactOfDeal> CONTACT = new Table<>("opportunity_contact", "opportunity_id, contact_id", row ->
            new Object[] {row.deal().id(), row.contact()});

    private DealTables() {}

    private static @Nullable Object[] opportunity(Deal deal) {
        var last = deal.last();
        var remarks = deal.remarks();
        return new Object[] {
            deal.id(),
            deal.states().size() - 1,
            deal.name(),
            deal.account().id(),
            deal.account().owner().id(),
            last.owner(),
            last.stage().pipeline(),
            last.stage().id(),
            last.stage().outcome(),
            deal.stageSince(),
            deal.currency(),
            last.amount(),
            last.base(),
            last.closeDate(),
            deal.isOpen() ? null : last.closeDate(),
            last.probability(),
            remarks.probabilityReason(),
            last.category(),
            deal.isCategoryOverridden(),
            deal.kind(),
            remarks.source(),
            remarks.channel(),
            remarks.nextStep(),
            remarks.nextStepOn(),
            remarks.lossReason(),
            remarks.lossNote(),
            CustomFacts.of(deal),
            deal.first().at(),
            deal.first().owner(),
            last.at(),
            last.owner(),
            last.deleted() ? last.at() : null,
            last.deleted() ? last.owner() : null
        };
    }

    private static @Nullable Object[] version(Version version) {
        var state = version.state();
        return new Object[] {
            version.deal().id(),
            state.at(),
            version.isLast()
                    ? null
                    : version.deal().states().get(version.number() + 1).at(),
            state.stage().pipeline(),
            state.stage().id(),
            state.stage().outcome(),
            state.category(),
            version.deal().currency(),
            state.amount(),
            state.base(),
            state.closeDate(),
            state.owner(),
            state.probability(),
            state.deleted(),
            state.owner()
        };
    }

    private static @Nullable Object[] line(LineOfDeal row) {
        var line = row.deal().lines().get(row.number());
        return new Object[] {
            line.id(),
            row.deal().id(),
            line.product().id(),
            row.number(),
            line.quantity(),
            line.unitPrice(),
            line.amount()
        };
    }

    static Stream<Version> versions(Deal deal) {
        return IntStream.range(0, deal.states().size()).mapToObj(number -> new Version(deal, number));
    }

    static Stream<LineOfDeal> lines(Deal deal) {
        return IntStream.range(0, deal.lines().size()).mapToObj(number -> new LineOfDeal(deal, number));
    }

    static Stream<ContactOfDeal> contacts(Deal deal) {
        return deal.contacts().stream().map(contact -> new ContactOfDeal(deal, contact));
    }
}
