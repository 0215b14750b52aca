package com.quorumcrm.demo;

import com.quorumcrm.demo.DealStory.Ending;
import com.quorumcrm.pipelines.PipelineKind;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the deals, one after the other and never all at once; the same ones each time they are asked for. */
final class Deals {

    /**
     * Their multiples, taken without their whole part, spread evenly over a square however many there are: each rep gets
     * deals, and wins, in each quarter.
     */
    private static final double PLASTIC = 1 / 1.32471795724474602596;

    private static final double PLASTIC_SQUARED = PLASTIC * PLASTIC;

    private static final double RENEWALS = 0.2;
    private static final double RENEWALS_WON_MORE_OFTEN = 0.12;

    private final int size;
    private final Company company;
    private final ContactBook contacts;
    private final Pricing pricing;
    private final DealWords words;
    private final DealCalendar calendar;
    private final Buyers buyers;
    private final Weighted<Slot> slots;
    private final Weighted<Rep> reps;
    private final PipelineView newBusiness;
    private final PipelineView renewals;

    Deals(DemoSize size, Company company, ContactBook contacts, List<PipelineView> pipelines, List<UUID> lossReasons) {
        this.size = size.opportunities();
        this.company = company;
        this.contacts = contacts;
        this.pricing = new Pricing(company.products(), company.rates());
        this.words = new DealWords(company.times(), lossReasons);
        this.calendar = new DealCalendar(company.times());
        this.buyers = new Buyers(company.accounts());
        this.slots = Weighted.of(Slot.all(company.times()), Slot::weight);
        this.reps = Weighted.of(company.force().reps(), Rep::weight);
        this.newBusiness = of(PipelineKind.NEW_BUSINESS, pipelines);
        this.renewals = of(PipelineKind.RENEWAL, pipelines);
    }

    private static PipelineView of(PipelineKind kind, List<PipelineView> pipelines) {
        return pipelines.stream()
                .filter(pipeline -> pipeline.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    Stream<Deal> deals() {
        return IntStream.range(0, size).mapToObj(this::deal);
    }

    private Deal deal(int number) {
        var chance = Chance.of("deal", number);
        var slot = slots.at((number + 0.5) / size);
        var rep = reps.at((number + 1) * PLASTIC % 1);
        var renewal = chance.in(RENEWALS);
        var won = slot.fate() == Slot.Fate.CLOSED
                && (number + 1) * PLASTIC_SQUARED % 1 < rep.winRate() + (renewal ? RENEWALS_WON_MORE_OFTEN : 0);
        var account = renewal || won ? buyers.customerOf(rep, chance) : buyers.anyOf(rep, chance);
        var kind = renewal ? Deal.Kind.RENEWAL : kind(account, chance);
        var path = path(slot, won, renewal ? renewals : newBusiness, chance);
        return deal(rep, account, kind, path, calendar.of(slot, path, chance), chance);
    }

    private static Deal.Kind kind(Account account, Chance chance) {
        return account.type() == Account.Type.PROSPECT
                ? Deal.Kind.NEW_BUSINESS
                : chance.of(List.of(Deal.Kind.NEW_BUSINESS, Deal.Kind.UPSELL, Deal.Kind.UPSELL, Deal.Kind.CROSS_SELL));
    }

    /** The stages a deal has gone through. */
    private static List<Stage> path(Slot slot, boolean won, PipelineView pipeline, Chance chance) {
        var stages = pipeline.openStages();
        if (slot.fate() != Slot.Fate.CLOSED) {
            return stages.subList(
                    0, 1 + openStage(slot, chance) * stages.size() / slot.open().size());
        }
        var path = new ArrayList<>(won ? stages : stages.subList(0, chance.between(1, stages.size())));
        path.add(won ? pipeline.wonStage() : pipeline.lostStage());
        return path;
    }

    private static int openStage(Slot slot, Chance chance) {
        var numbers = IntStream.range(0, slot.open().size()).boxed().toList();
        return Weighted.of(numbers, slot.open()::get).any(chance);
    }

    private Deal deal(Rep rep, Account account, Deal.Kind kind, List<Stage> path, DealDates dates, Chance chance) {
        var currency = chance.in(0.6) ? account.country().currency() : Rates.BASE;
        var target = pricing.target(kind, account, chance);
        var itemised = chance.in(path.size() > 2 ? 0.7 : 0.35);
        var id = chance.id(dates.opened());
        var lines = itemised
                ? pricing.lines(target, currency, dates.rateDay(), dates.opened(), chance)
                : Collections.<Deal.Line>emptyList();
        var amount = lines.isEmpty()
                ? rounded(target, currency, path, dates, chance)
                : lines.stream().map(Deal.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var ending = new Ending(path, dates, amount, currency, rep.id(), colleague(rep, chance), chance.in(0.005));
        var states = new DealStory(company.times(), company.rates(), chance, ending).tell();
        return new Deal(
                id,
                words.title(kind, account, dates.close(), chance),
                kind,
                account,
                currency,
                states,
                lines,
                contacts.some(account.number(), 3, chance),
                words.remarks(states.getLast(), chance));
    }

    /** Of a few new deals nobody knows yet what they are worth. */
    private @Nullable BigDecimal rounded(
            double target, String currency, List<Stage> path, DealDates dates, Chance chance) {
        return path.size() == 1 && chance.in(0.2) ? null : pricing.round(target, currency, dates.rateDay());
    }

    /** Somebody who had the deal before, for a few. */
    private @Nullable UUID colleague(Rep rep, Chance chance) {
        var other = reps.any(chance);
        return chance.in(0.05) && !other.equals(rep) ? other.id() : null;
    }
}
