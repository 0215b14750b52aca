package com.quorumcrm.conversion.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.conversion.ConversionPreview;
import com.quorumcrm.conversion.ConvertLead;
import com.quorumcrm.conversion.NewDeal;
import com.quorumcrm.duplicates.Duplicate.Reason;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.web.BodyIds;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a lead, as it is chosen.
 *
 * @param accountId {@code new} for a new company; likewise the person
 * @param deal whether a deal is opened
 */
record ConvertForm(
        @Nullable String accountId,
        @Nullable String contactId,
        @Nullable Boolean deal,
        @Nullable String dealName,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String closeDate,
        @Nullable String stageId) {

    static final String NEW = "new";

    /** With what is likeliest: whoever has the address, and where they work, or the company of the same name. */
    static ConvertForm suggesting(LeadView lead, ConversionPreview preview, String currency) {
        var person = preview.people().stream()
                .filter(one -> one.reasons().contains(Reason.EMAIL))
                .findFirst();
        var account = preview.accounts().stream()
                .filter(one ->
                        person.isPresent() || one.reasons().stream().anyMatch(reason -> reason != Reason.SIMILAR_NAME))
                .findFirst();
        return new ConvertForm(
                account.map(one -> one.record().id().toString()).orElse(NEW),
                person.map(one -> one.record().id().toString()).orElse(NEW),
                true,
                lead.company().name() == null ? lead.name() : lead.company().name(),
                null,
                currency,
                null,
                null);
    }

    ConvertLead command(LeadId lead) {
        return new ConvertLead(
                lead,
                isNew(accountId) ? null : BodyIds.read("accountId", accountId, AccountId::of),
                isNew(contactId) ? null : BodyIds.read("contactId", contactId, ContactId::of),
                Boolean.TRUE.equals(deal) ? opened() : null);
    }

    private NewDeal opened() {
        return new NewDeal(
                Text.lineOrEmpty(dealName), money(), day(), BodyIds.read("stageId", Text.line(stageId), StageId::of));
    }

    private @Nullable Money money() {
        var typed = Text.line(amount);
        try {
            return typed == null ? null : Money.of(typed.replaceAll("[\\s,']", ""), Text.lineOrEmpty(currency));
        } catch (IllegalArgumentException noAmount) {
            throw new RuleBroken("amount", "conversion.rule.amount");
        }
    }

    private @Nullable LocalDate day() {
        var typed = Text.line(closeDate);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw new RuleBroken("closeDate", "conversion.rule.date");
        }
    }

    private static boolean isNew(@Nullable String choice) {
        return Text.line(choice) == null || NEW.equals(choice);
    }
}
