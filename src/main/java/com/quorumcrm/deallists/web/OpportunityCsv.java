package com.quorumcrm.deallists.web;

import com.quorumcrm.fields.FieldExport;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.platform.CsvWriter;
import com.quorumcrm.web.Keys;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes deals as CSV, a row each; the columns are those that an import knows. */
@Component
class OpportunityCsv {

    private static final List<String> HEADINGS = List.of(
            "name",
            "account",
            "pipeline",
            "stage",
            "status",
            "amount",
            "currency",
            "baseAmount",
            "probability",
            "category",
            "closeDate",
            "closedOn",
            "created",
            "owner",
            "type",
            "source",
            "channel",
            "nextStep",
            "nextStepOn",
            "lossReason",
            "id");

    private final MessageSource messages;
    private final FieldExport fields;

    OpportunityCsv(MessageSource messages, FieldExport fields) {
        this.messages = messages;
        this.fields = fields;
    }

    /** @param deals gives every deal to what it is given, one by one */
    void write(OutputStream output, Consumer<Consumer<OpportunityView>> deals, Viewer viewer) {
        try (var csv = CsvWriter.withByteOrderMark(output)) {
            HEADINGS.forEach(
                    heading -> csv.text(messages.getMessage("opportunities.fact." + heading, null, viewer.locale())));
            fields.labels(RecordKind.OPPORTUNITY).forEach(csv::text);
            csv.endRow();
            fields.inParts(deals, part -> rows(csv, part, viewer));
        }
    }

    private void rows(CsvWriter csv, List<OpportunityView> deals, Viewer viewer) {
        var values = deals.stream().map(OpportunityView::custom).toList();
        var custom = fields.cells(RecordKind.OPPORTUNITY, values, viewer);
        for (int i = 0; i < deals.size(); i++) {
            row(csv, deals.get(i));
            custom.get(i).accept(csv);
            csv.endRow();
        }
    }

    private static void row(CsvWriter csv, OpportunityView deal) {
        csv.text(deal.name())
                .text(deal.accountName())
                .text(deal.pipelineName())
                .text(deal.stageName())
                .text(Keys.of(deal.status()));
        money(csv, deal.amount());
        csv.text(deal.currency().getCurrencyCode());
        money(csv, deal.baseAmount());
        csv.number(deal.probability())
                .text(Keys.of(deal.category()))
                .text(text(deal.closeDate()))
                .text(text(deal.closedOn()))
                .text(text(deal.createdOn()))
                .text(deal.ownerEmail())
                .text(Keys.of(deal.type()))
                .text(deal.source())
                .text(Keys.of(deal.channel()))
                .text(deal.nextStep())
                .text(text(deal.nextStepOn()))
                .text(deal.lossReasonName())
                .text(deal.id().toString());
    }

    private static void money(CsvWriter csv, @Nullable Money money) {
        csv.number(money == null ? null : money.amount());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
