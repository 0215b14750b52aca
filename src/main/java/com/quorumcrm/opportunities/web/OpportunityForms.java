package com.quorumcrm.opportunities.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Conflict;
import com.quorumcrm.web.Conflict.Side;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a deal is opened and changed. */
@Component
class OpportunityForms {

    private final AccountQuery accounts;
    private final PipelineQuery pipelines;
    private final Currencies currencies;
    private final DealOwners owners;
    private final FieldForms fields;

    OpportunityForms(
            AccountQuery accounts,
            PipelineQuery pipelines,
            Currencies currencies,
            DealOwners owners,
            FieldForms fields) {
        this.accounts = accounts;
        this.pipelines = pipelines;
        this.currencies = currencies;
        this.owners = owners;
        this.fields = fields;
    }

    Currency usualCurrency() {
        var ofPipeline = pipelines.defaultPipeline().currency();
        return ofPipeline == null ? currencies.table().base() : ofPipeline;
    }

    /** What a deal holds in its custom fields. */
    FieldForm custom(OpportunityView deal, Viewer viewer) {
        return fields.of(RecordKind.OPPORTUNITY, deal.pipelineKey(), deal.custom(), viewer);
    }

    ModelAndView opening(OpportunityForm form, FieldForm custom, Viewer viewer, HttpStatusCode status) {
        return page(form, custom, viewer, status)
                .addObject("stages", stages(viewer))
                .addObject("owners", owners.choices(viewer.id(), viewer.name(), viewer));
    }

    ModelAndView changing(
            OpportunityForm form, FieldForm custom, OpportunityView deal, Viewer viewer, HttpStatusCode status) {
        return page(form, custom, viewer, status).addObject("deal", deal);
    }

    /** Both versions side by side. */
    ModelAndView conflict(OpportunityForm mine, FieldForm custom, OpportunityView deal, Viewer viewer) {
        var url = deal.id().ref().url();
        var now = OpportunityForm.of(deal);
        var named = accounts(mine, viewer);
        var conflict = Conflict.on(url, url, deal.version())
                .field("name", "opportunities.fact.name", now.name(), mine.name())
                .field("accountId", "opportunities.fact.account", account(now, named, deal), account(mine, named, deal))
                .field("amount", "opportunities.fact.amount", now.amount(), mine.amount())
                .field("currency", "opportunities.fact.currency", now.currency(), mine.currency())
                .field("closeDate", "opportunities.fact.closeDate", now.closeDate(), mine.closeDate())
                .field("probability", "opportunities.fact.probability", now.probability(), mine.probability())
                .field(
                        "probabilityReason",
                        "opportunities.fact.probabilityReason",
                        now.probabilityReason(),
                        mine.probabilityReason())
                .field(
                        "forecastCategory",
                        "opportunities.fact.category",
                        now.forecastCategory(),
                        mine.forecastCategory())
                .field("type", "opportunities.fact.type", now.type(), mine.type())
                .field("source", "opportunities.fact.source", now.source(), mine.source())
                .field("channel", "opportunities.fact.channel", now.channel(), mine.channel())
                .field("nextStep", "opportunities.fact.nextStep", now.nextStep(), mine.nextStep())
                .field("nextStepOn", "opportunities.fact.nextStepOn", now.nextStepOn(), mine.nextStepOn())
                .field("description", "opportunities.fact.description", now.description(), mine.description());
        return custom.compared(conflict, custom(deal, viewer)).page();
    }

    private ModelAndView page(OpportunityForm form, FieldForm custom, Viewer viewer, HttpStatusCode status) {
        var page = new ModelAndView("opportunities/form", status);
        page.addObject("form", form);
        page.addObject("customFields", custom);
        page.addObject("accounts", accounts(form, viewer));
        page.addObject("categories", Choices.categories());
        page.addObject("types", Choices.types());
        page.addObject("channels", Choices.channels());
        page.addObject("currencies", codes(form.currency()));
        return page;
    }

    /** The account that is chosen; with scripts, others are found as one types, without, those that changed last. */
    private List<Choice> accounts(OpportunityForm form, Viewer viewer) {
        return Stream.ofNullable(form.accountId())
                .flatMap(OpportunityForms::account)
                .flatMap(id -> accounts.names(List.of(id), viewer).entrySet().stream())
                .map(name -> Choice.of(name.getKey().toString(), name.getValue()))
                .toList();
    }

    private static Stream<AccountId> account(String text) {
        try {
            return Stream.of(new AccountId(Ids.parse(text)));
        } catch (NoSuchRecord noId) {
            return Stream.empty();
        }
    }

    private static Side account(OpportunityForm form, List<Choice> named, OpportunityView deal) {
        var id = String.valueOf(form.accountId());
        if (id.equals(deal.accountId().toString())) {
            return new Side(id, deal.accountName());
        }
        return named.stream()
                .filter(choice -> choice.value().equals(id))
                .findFirst()
                .map(choice -> new Side(id, String.valueOf(choice.label())))
                .orElseGet(() -> Side.of(id));
    }

    private List<Choice> stages(Viewer viewer) {
        return pipelines.offered(viewer).stream()
                .flatMap(pipeline -> pipeline.openStages().stream()
                        .map(stage -> Choice.of(stage.id().toString(), pipeline.name() + " · " + stage.name())))
                .toList();
    }

    private List<String> codes(@Nullable String present) {
        return Stream.concat(
                        Stream.ofNullable(present),
                        currencies.table().currencies().stream().map(Currency::getCurrencyCode))
                .filter(code -> !code.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
