package com.quorumcrm.bulk.web;

import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.bulk.BulkEdits;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that asks what to set. */
@Component
class BulkForms {

    private final BulkEdits edits;
    private final PersonQuery people;
    private final Visibility visibility;
    private final PipelineQuery pipelines;

    BulkForms(BulkEdits edits, PersonQuery people, Visibility visibility, PipelineQuery pipelines) {
        this.edits = edits;
        this.people = people;
        this.visibility = visibility;
        this.pipelines = pipelines;
    }

    ModelAndView page(SelectionForm form, Viewer viewer) {
        return new ModelAndView("bulk/new")
                .addObject("form", form)
                .addObject("kind", form.kind().name())
                .addObject("most", edits.most(viewer))
                .addObject("owners", owners(viewer))
                .addObject("types", form.kind() == RecordKind.ACCOUNT ? accountTypes() : dealTypes())
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
        return names;
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

    private static List<Choice> dealTypes() {
        return Stream.of(OpportunityType.values())
                .map(type -> Choice.keyed(type.name(), "opportunities.type." + type.name()))
                .toList();
    }
}
