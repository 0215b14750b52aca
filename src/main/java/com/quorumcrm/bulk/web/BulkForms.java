package com.quorumcrm.bulk.web;

import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.bulk.BulkEdits;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.web.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks what to set. */
@Component
class BulkForms {

    private static final List<Choice> ANSWERS =
            List.of(Choice.keyed("true", "contacts.yes"), Choice.keyed("false", "contacts.no"));

    private final BulkEdits edits;
    private final PersonQuery people;
    private final Visibility visibility;
    private final PipelineQuery pipelines;
    private final MessageSource messages;

    BulkForms(
            BulkEdits edits,
            PersonQuery people,
            Visibility visibility,
            PipelineQuery pipelines,
            MessageSource messages) {
        this.edits = edits;
        this.people = people;
        this.visibility = visibility;
        this.pipelines = pipelines;
        this.messages = messages;
    }

    ModelAndView page(SelectionForm form, FieldForm custom, Viewer viewer) {
        return new ModelAndView("bulk/new")
                .addObject("form", form)
                .addObject("kind", form.kind().name())
                .addObject("most", edits.most(viewer))
                .addObject("owners", owners(viewer))
                .addObject("customFields", custom)
                .addObject("types", form.kind() == RecordKind.ACCOUNT ? accountTypes() : dealTypes())
                .addObject("powers", powers())
                .addObject("answers", ANSWERS)
                .addObject("stages", stages());
    }

    /** What ids among the values stand for, by the field. */
    Map<String, String> names(Map<String, String> sets, Viewer viewer) {
        var names = new HashMap<String, String>();
        if (sets.containsKey("ownerId")) {
            people.find(UserId.of(sets.get("ownerId")), viewer)
                    .ifPresent(person -> names.put("ownerId", person.name()));
        }
        stages().stream()
                .filter(stage -> stage.value().equals(sets.get("stageId")))
                .forEach(stage -> names.put("stageId", String.valueOf(stage.label())));
        word(sets, "decisionPower", power -> DecisionPower.of(power).label(), names);
        word(sets, "gatekeeper", answer -> answer.equals("true") ? "contacts.yes" : "contacts.no", names);
        return names;
    }

    private void word(Map<String, String> sets, String field, UnaryOperator<String> key, Map<String, String> names) {
        var value = sets.get(field);
        if (value != null) {
            names.put(field, messages.getMessage(key.apply(value), null, LocaleContextHolder.getLocale()));
        }
    }

    private List<Choice> owners(Viewer viewer) {
        var scope = visibility.of(viewer);
        return people.choices(viewer).stream()
                .filter(person -> scope.editsAll() || scope.leads(person.id()))
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()))
                .toList();
    }

    private List<Choice> stages() {
        return pipelines.all().stream()
                .flatMap(pipeline -> pipeline.openStages().stream()
                        .map(stage -> Choice.of(stage.id().toString(), pipeline.name() + " – " + stage.name())))
                .toList();
    }

    private static List<Choice> accountTypes() {
        return Stream.of(AccountType.values())
                .map(type -> Choice.keyed(type.name(), type.label()))
                .toList();
    }

    private static List<Choice> powers() {
        return Stream.of(DecisionPower.values())
                .map(power -> Choice.keyed(power.key(), power.label()))
                .toList();
    }

    private static List<Choice> dealTypes() {
        return Stream.of(OpportunityType.values())
                .map(type -> Choice.keyed(type.name(), "opportunities.type." + type.name()))
                .toList();
    }
}
