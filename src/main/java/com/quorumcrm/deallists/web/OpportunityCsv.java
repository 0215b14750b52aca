package com.quorumcrm.deallists.web;

import com.quorumcrm.fields.ExportColumn;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.web.Keys;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of deals as a file: those that an import knows. */
final class OpportunityCsv {

    static final List<ExportColumn<OpportunityView>> COLUMNS = List.of(
            text("name", OpportunityView::name),
            text("account", OpportunityView::accountName),
            text("pipeline", OpportunityView::pipelineName),
            text("stage", OpportunityView::stageName),
            text("status", deal -> Keys.of(deal.status())),
            number("amount", deal -> amount(deal.amount())),
            text("currency", deal -> deal.currency().getCurrencyCode()),
            number("baseAmount", deal -> amount(deal.baseAmount())),
            number("probability", OpportunityView::probability),
            text("category", deal -> Keys.of(deal.category())),
            text("closeDate", OpportunityView::closeDate),
            text("closedOn", OpportunityView::closedOn),
            text("created", OpportunityView::createdOn),
            text("owner", OpportunityView::ownerEmail),
            text("type", deal -> Keys.of(deal.type())),
            text("source", OpportunityView::source),
            text("channel", deal -> Keys.of(deal.channel())),
            text("nextStep", OpportunityView::nextStep),
            text("nextStepOn", OpportunityView::nextStepOn),
            text("lossReason", OpportunityView::lossReasonName),
            text("id", OpportunityView::id));

    private OpportunityCsv() {}

    private static ExportColumn<OpportunityView> text(String name, Function<OpportunityView, @Nullable Object> value) {
        return ExportColumn.text(name, "opportunities.fact." + name, value);
    }

    private static ExportColumn<OpportunityView> number(
            String name, Function<OpportunityView, @Nullable BigDecimal> value) {
        return ExportColumn.number(name, "opportunities.fact." + name, value);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
