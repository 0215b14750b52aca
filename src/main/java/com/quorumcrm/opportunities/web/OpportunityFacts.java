package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.opportunities.OpportunityActions.Allowed;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.opportunities.web.Fact.Control;
import com.quorumcrm.web.Formats;
import com.quorumcrm.web.Keys;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the right-hand column of a deal's page shows. */
@Component
class OpportunityFacts {

    private final Formats formats;

    OpportunityFacts(Formats formats) {
        this.formats = formats;
    }

    List<Fact> of(OpportunityView deal, Allowed allowed) {
        return all(deal)
                .filter(fact -> !fact.key().equals("baseAmount") || deal.isConverted())
                .map(fact -> fact.fixedWhen(!allowed.change()))
                .toList();
    }

    /** @throws NoSuchRecord when there is no such fact, or it cannot be changed by itself */
    Fact one(OpportunityView deal, String key, Allowed allowed) {
        return of(deal, allowed).stream()
                .filter(fact -> fact.key().equals(key))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
    }

    private Stream<Fact> all(OpportunityView deal) {
        var amount = deal.amount();
        var category = deal.details().category();
        return Stream.of(
                Fact.of("nextStep", Control.TEXT, deal.nextStep(), deal.nextStep()),
                Fact.of("nextStepOn", Control.DATE, deal.nextStepOn(), formats.date(deal.nextStepOn())),
                Fact.of("amount", Control.MONEY, amount == null ? null : amount.plain(), formats.money(amount))
                        .fixedWhen(deal.hasLines()),
                Fact.of("baseAmount", Control.MONEY, null, deal.isConverted() ? formats.money(deal.baseAmount()) : null)
                        .fixedWhen(true),
                Fact.of("closeDate", Control.DATE, deal.closeDate(), formats.date(deal.closeDate())),
                Fact.keyed(
                        "forecastCategory",
                        category == null ? null : Keys.of(category),
                        "opportunities.category." + deal.category()),
                Fact.keyed("type", Keys.of(deal.type()), "opportunities.type." + deal.type()),
                Fact.of("source", Control.TEXT, deal.source(), deal.source()),
                Fact.keyed("channel", Keys.of(deal.channel()), "opportunities.channel." + deal.channel()),
                Fact.of("pipeline", Control.TEXT, deal.pipelineKey(), deal.pipelineName())
                        .fixedWhen(true),
                Fact.of("ownerId", Control.OWNER, deal.ownerId(), deal.ownerName())
                        .fixedWhen(true),
                Fact.of("created", Control.DATE, deal.createdOn(), formats.date(deal.createdOn()))
                        .fixedWhen(true));
    }
}
