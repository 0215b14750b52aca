package com.quorumcrm.conversion.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.conversion.ConversionUndo;
import com.quorumcrm.conversion.ConversionView;
import com.quorumcrm.conversion.ConvertLead;
import com.quorumcrm.conversion.LeadConversion;
import com.quorumcrm.conversion.NewDeal;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadQuery;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.MergePatch;
import com.quorumcrm.web.MoneyJson;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/leads/{id}/convert")
class ConversionApi {

    private final LeadConversion conversion;
    private final ConversionUndo undo;
    private final LeadQuery leads;
    private final MergePatch patches;

    ConversionApi(LeadConversion conversion, ConversionUndo undo, LeadQuery leads, MergePatch patches) {
        this.conversion = conversion;
        this.undo = undo;
        this.leads = leads;
        this.patches = patches;
    }

    record DealInput(
            @Nullable String name,
            @Nullable MoneyJson amount,
            @Nullable LocalDate closeDate,
            @Nullable String stageId) {

        NewDeal deal() {
            return new NewDeal(
                    name == null ? "" : name,
                    amount == null ? null : amount.money("opportunity.amount"),
                    closeDate,
                    BodyIds.read("opportunity.stageId", stageId, StageId::of));
        }
    }

    record ConvertInput(
            @Nullable String accountId,
            @Nullable String contactId,
            @Nullable DealInput opportunity) {

        static ConvertInput nothing() {
            return new ConvertInput(null, null, null);
        }

        ConvertLead command(LeadId lead) {
            return new ConvertLead(
                    lead,
                    BodyIds.read("accountId", accountId, AccountId::of),
                    BodyIds.read("contactId", contactId, ContactId::of),
                    opportunity == null ? null : opportunity.deal());
        }
    }

    record ConvertedJson(
            UUID leadId,
            @Nullable UUID accountId,
            @Nullable UUID contactId,
            @Nullable UUID opportunityId) {

        static ConvertedJson of(ConversionView made) {
            var became = made.became();
            return new ConvertedJson(
                    made.lead().id(),
                    became.account() == null ? null : became.account().id(),
                    became.contact() == null ? null : became.contact().id(),
                    became.opportunity() == null ? null : became.opportunity().id());
        }
    }

    @PostMapping
    ConvertedJson convert(@PathVariable LeadId id, @RequestBody JsonNode body, Viewer viewer) {
        leads.editable(id, viewer);
        var input = patches.apply(ConvertInput.nothing(), body, ConvertInput.class);
        return ConvertedJson.of(conversion.convert(input.command(id), viewer));
    }

    @PostMapping("/undo")
    ResponseEntity<Void> takeBack(@PathVariable LeadId id, Viewer viewer) {
        leads.editable(id, viewer);
        undo.undo(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
