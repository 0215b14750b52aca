package com.quorumcrm.fields.web;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.FieldHistory;
import com.quorumcrm.fields.FieldHolder;
import com.quorumcrm.fields.FieldQuery;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Tab;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which fields are defined. */
@Component
class FieldPages {

    static final String PATH = "/admin/fields";

    private final FieldQuery query;
    private final CustomFields fields;
    private final FieldHistory history;
    private final ObjectProvider<FieldHolder> holders;

    FieldPages(FieldQuery query, CustomFields fields, FieldHistory history, ObjectProvider<FieldHolder> holders) {
        this.query = query;
        this.fields = fields;
        this.history = history;
        this.holders = holders;
    }

    static String url(RecordKind kind) {
        return PATH + "?kind=" + kind.plural();
    }

    /** @throws NotUnderstood when no such records have custom fields */
    RecordKind kind(String plural) {
        return kinds().filter(kind -> kind.plural().equals(plural))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("kind", "fields.rule.kind", plural));
    }

    RecordKind first() {
        return kinds().findFirst().orElse(RecordKind.ACCOUNT);
    }

    ModelAndView list(RecordKind kind) {
        var all = query.withRetired(kind);
        return page("fields/list", kind, HttpStatus.OK)
                .addObject(
                        "fields",
                        all.stream().filter(field -> !field.isRetired()).toList())
                .addObject(
                        "retired", all.stream().filter(CustomField::isRetired).toList())
                .addObject("tabs", tabs(kind));
    }

    ModelAndView types(RecordKind kind) {
        return page("fields/types", kind, HttpStatus.OK).addObject("types", FieldType.values());
    }

    ModelAndView adding(DefinitionForm form, RecordKind kind, HttpStatus status) {
        return form(form, kind, status);
    }

    ModelAndView changing(DefinitionForm form, CustomField field, HttpStatus status) {
        return form(form, field.kind(), status)
                .addObject("field", field)
                .addObject("history", history.of(field.id()))
                .addObject(
                        "types",
                        Stream.of(FieldType.values())
                                .map(type -> Choice.keyed(type.key(), type.label()))
                                .toList());
    }

    DefinitionForm formOf(CustomField field, Viewer viewer) {
        var initial = field.initial();
        if (initial == null) {
            return DefinitionForm.of(field, "");
        }
        var starting = new CustomValues(Map.of(field.key(), initial));
        return DefinitionForm.of(
                field, fields.reading(field.kind(), starting, viewer).exported(field, starting));
    }

    private ModelAndView form(DefinitionForm form, RecordKind kind, HttpStatus status) {
        return page("fields/form", kind, status)
                .addObject("form", form.roomy())
                .addObject("type", form.fieldType())
                .addObject("scopes", scopes(kind));
    }

    private ModelAndView page(String view, RecordKind kind, HttpStatus status) {
        return new ModelAndView(view, status).addObject("kind", kind).addObject("kindLabel", label(kind));
    }

    private List<Tab> tabs(RecordKind kind) {
        return kinds().map(other -> Tab.of(label(other), url(other), other == kind))
                .toList();
    }

    private static String label(RecordKind kind) {
        return "fields.kind." + kind.plural();
    }

    private List<Choice> scopes(RecordKind kind) {
        return holders.stream()
                .filter(holder -> holder.kind() == kind)
                .flatMap(holder -> holder.scopes().stream())
                .toList();
    }

    private Stream<RecordKind> kinds() {
        return holders.stream().map(FieldHolder::kind).distinct().sorted(Comparator.naturalOrder());
    }
}
