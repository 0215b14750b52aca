package com.quorumcrm.intake;

import com.quorumcrm.catalog.RateTable;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.FieldGate;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.Outlook;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a row what will be written, by the rules of the forms and those of the past.
 *
 * @param seen the accounts of the batch that the one who imports may see
 */
record IntakeRules(
        PipelineView pipeline,
        RateTable rates,
        ZoneId zone,
        Instant now,
        Scope scope,
        Set<UUID> seen,
        FieldGate fields) {

    /** For how long a deal was open that closed on the day it was created. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final int EXTERNAL_ID = 120;

    /** @throws RuleBroken naming everything that is wrong with the row */
    IntakeRow create(IncomingOpportunity deal) {
        if (deal.account() == null) {
            throw new RuleBroken("account", "intake.intake.noAccount");
        }
        var stage = stage(deal.stage());
        var details = new OpportunityDetails(
                deal.account(),
                Text.lineOrEmpty(deal.name()),
                deal.amount(),
                deal.closeDate(),
                null,
                null,
                null,
                deal.type(),
                deal.source(),
                deal.channel(),
                deal.nextStep(),
                null,
                deal.description());
        check(deal, details, deal.owner(), stage, true);
        var created = created(deal, stage);
        var since = stage.isOpen() ? created : closed(deal.closeDate(), created);
        var product = deal.product() == null ? null : deal.product().id();
        var standing = new Standing(
                Ids.next(),
                deal.owner().id(),
                stage,
                Outlook.of(stage),
                created,
                since,
                lossReason(deal),
                fields.create(pipeline.key(), deal.custom()),
                product,
                true);
        return standing.row(deal, details, base(details), rates.base());
    }

    /**
     * @param standing the stage in which the deal is
     * @throws RuleBroken naming everything that is wrong with the row
     */
    IntakeRow change(IncomingOpportunity deal, HeldDeal held, Stage standing) {
        boolean moves = deal.given("stage") && !standing.id().equals(deal.stage());
        var stage = moves ? stage(deal.stage()) : standing;
        var details = deal.over(held.details());
        var owner = deal.given("owner") ? deal.owner() : new UserId(held.ownerId());
        check(
                deal,
                details,
                owner,
                stage,
                !held.accountId().equals(details.account().id()));
        var line = IntakeLine.of(deal, held, details.amount());
        var since = !moves ? held.stageSince() : stage.isOpen() ? now : closed(details.closeDate(), held.createdAt());
        var outlook = !moves ? held.outlook() : stage.isOpen() ? held.outlook().in(stage) : Outlook.of(stage);
        var then = new Standing(
                held.id(),
                owner.id(),
                stage,
                outlook,
                held.createdAt(),
                since,
                deal.given("lossReason") ? lossReason(deal) : held.lossReasonId(),
                fields.change(pipeline.key(), CustomValues.of(held.customValues()), deal.custom()),
                line.product(),
                line.replaced());
        return then.row(deal, details, base(details), Currency.getInstance(held.currency()));
    }

    private static @Nullable UUID lossReason(IncomingOpportunity deal) {
        return deal.lossReason() == null ? null : deal.lossReason().id();
    }

    private Stage stage(StageId id) {
        return pipeline.stages().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("stage", "opportunities.rule.otherPipeline"));
    }

    private void check(
            IncomingOpportunity deal, OpportunityDetails details, UserId owner, Stage stage, boolean newAccount) {
        var breaches = new ArrayList<Breach>(breaches(details));
        var closing = details.closeDate();
        var created = deal.createdOn();
        var rules = new Rules()
                .atMost("externalId", deal.externalId(), EXTERNAL_ID)
                .that(!newAccount || seen.contains(details.account().id()), "account", "intake.intake.account")
                .that(scope.editsAll() || scope.leads(owner), "owner", "intake.intake.owner")
                .that(created == null || !created.isAfter(today()), "createdOn", "intake.intake.later")
                .that(OpportunityDetails.isOfOurTime(created), "createdOn", "opportunities.rule.date");
        if (!stage.isOpen()) {
            rules.that(closing != null, "closeDate", "intake.intake.noCloseDate")
                    .that(closing == null || !closing.isAfter(today()), "closeDate", "opportunities.rule.future")
                    .that(
                            closing == null || created == null || !closing.isBefore(created),
                            "closeDate",
                            "intake.intake.closedBeforeCreated");
        }
        breaches.addAll(rules.breaches());
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }

    private static List<Breach> breaches(OpportunityDetails details) {
        try {
            details.check();
            return List.of();
        } catch (RuleBroken broken) {
            return broken.breaches();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private Instant created(IncomingOpportunity deal, Stage stage) {
        var day = deal.createdOn() == null && !stage.isOpen() ? deal.closeDate() : deal.createdOn();
        return day == null ? now : day.atStartOfDay(zone).toInstant();
    }

    private Instant closed(@Nullable LocalDate day, Instant created) {
        var closed = day == null ? now : day.atStartOfDay(zone).toInstant();
        return closed.isAfter(created) ? closed : created.plus(MOMENT);
    }

    private @Nullable BigDecimal base(OpportunityDetails details) {
        var amount = details.amount();
        var day = details.closeDate() == null ? today() : details.closeDate();
        return amount == null ? null : rates.convert(amount, day).amount();
    }
}
