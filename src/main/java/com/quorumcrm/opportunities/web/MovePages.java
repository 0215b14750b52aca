package com.quorumcrm.opportunities.web;

import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealField;
import com.quorumcrm.opportunities.DealLacks;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.pipelines.Criterion.Kind;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageCriterion.Lack;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks for just what a deal lacks for a move. */
@Component
class MovePages {

    private final DealLacks lacks;
    private final CustomFields fields;
    private final FieldForms forms;
    private final Currencies currencies;

    MovePages(DealLacks lacks, CustomFields fields, FieldForms forms, Currencies currencies) {
        this.lacks = lacks;
        this.fields = fields;
        this.forms = forms;
        this.currencies = currencies;
    }

    /**
     * @param typed what was typed into custom fields
     * @return the page without its form
     */
    ModelAndView page(
            OpportunityView deal,
            PipelineView pipeline,
            Stage to,
            Map<String, String[]> typed,
            HttpStatus status,
            Viewer viewer) {
        var lacking = lacks.of(deal, pipeline, to, viewer);
        return new ModelAndView("opportunities/move", status)
                .addObject("deal", deal)
                .addObject("pipeline", pipeline)
                .addObject("stage", to)
                .addObject("asked", typedFields(lacking))
                .addObject("customFields", custom(lacking, typed, viewer))
                .addObject("checks", of(lacking, Kind.CHECK))
                .addObject("elsewhere", elsewhere(lacking, deal))
                .addObject("currencies", codes());
    }

    /** What was typed into the custom fields that the move asks for. */
    FieldForm read(OpportunityView deal, PipelineView pipeline, Stage to, Map<String, String[]> typed, Viewer viewer) {
        return typed.keySet().stream().noneMatch(name -> name.startsWith(CustomField.PREFIX))
                ? new FieldForm(List.of(), List.of())
                : custom(lacks.of(deal, pipeline, to, viewer), typed, viewer);
    }

    private FieldForm custom(List<Lack> lacking, Map<String, String[]> typed, Viewer viewer) {
        return forms.read(customFields(lacking), typed, viewer);
    }

    private List<CustomField> customFields(List<Lack> lacking) {
        var wanted = of(lacking, Kind.FIELD).stream()
                .map(lack -> lack.criterion().subject())
                .filter(property -> property.startsWith(CustomField.PREFIX))
                .collect(Collectors.toSet());
        return wanted.isEmpty()
                ? List.of()
                : fields.of(RecordKind.OPPORTUNITY).fields().stream()
                        .filter(field -> wanted.contains(field.name()))
                        .toList();
    }

    private static Set<String> typedFields(List<Lack> lacking) {
        return of(lacking, Kind.FIELD).stream()
                .map(lack -> lack.criterion().subject())
                .filter(property ->
                        DealField.of(property).filter(DealField::isTyped).isPresent())
                .collect(Collectors.toSet());
    }

    private static List<Lack> elsewhere(List<Lack> lacking, OpportunityView deal) {
        return lacking.stream()
                .filter(lack -> lack.mend() != null || isOnItsPage(lack))
                .map(lack -> lack.mend() == null
                        ? new Lack(lack.criterion(), lack.code(), lack.arguments(), url(lack, deal))
                        : lack)
                .toList();
    }

    private static boolean isOnItsPage(Lack lack) {
        return DealField.of(lack.criterion().subject())
                .filter(field -> !field.isTyped())
                .isPresent();
    }

    private static String url(Lack lack, OpportunityView deal) {
        var url = deal.id().ref().url();
        return lack.criterion().subject().equals(DealField.PRODUCTS.property()) ? url + "/products" : url;
    }

    private static List<Lack> of(List<Lack> lacking, Kind kind) {
        return lacking.stream().filter(lack -> lack.criterion().kind() == kind).toList();
    }

    private List<String> codes() {
        return currencies.table().currencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }
}
