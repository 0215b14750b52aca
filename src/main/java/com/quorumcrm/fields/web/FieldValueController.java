package com.quorumcrm.fields.web;

import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.fields.FieldHolder;
import com.quorumcrm.fields.FieldHolder.Held;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Custom fields of a record's page, changed where they stand. */
@Controller
@RequestMapping("/{records:accounts|contacts|opportunities|leads}/{id}/fields/{key}")
class FieldValueController {

    private final CustomFields fields;
    private final FieldForms forms;
    private final ObjectProvider<FieldHolder> holders;

    FieldValueController(CustomFields fields, FieldForms forms, ObjectProvider<FieldHolder> holders) {
        this.fields = fields;
        this.forms = forms;
        this.holders = holders;
    }

    @GetMapping
    ModelAndView edit(@PathVariable String records, @PathVariable String id, @PathVariable String key, Viewer viewer) {
        var spot = spot(records, id, key, viewer);
        if (!spot.held().editable()) {
            throw new Forbidden();
        }
        var form =
                forms.of(List.of(spot.field()), spot.field().kind(), spot.held().values(), viewer);
        return editing(spot, form, spot.held().version(), HttpStatus.OK);
    }

    @GetMapping("/text")
    ModelAndView show(@PathVariable String records, @PathVariable String id, @PathVariable String key, Viewer viewer) {
        var spot = spot(records, id, key, viewer);
        return new ModelAndView("fields/_facts :: one")
                .addObject("field", spot.field())
                .addObject("custom", fields.facts(spot.field().kind(), spot.held(), spot.url(), viewer));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String records,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request,
            Viewer viewer) {
        var spot = spot(records, id, key, viewer);
        if (!spot.held().editable()) {
            throw new Forbidden();
        }
        var form = forms.read(List.of(spot.field()), request.getParameterMap(), viewer);
        try {
            spot.holder().change(Ids.parse(id), version, form.given(viewer.locale()), viewer);
            return show(records, id, key, viewer);
        } catch (RuleBroken broken) {
            var seen = version == null ? spot.held().version() : version;
            return editing(spot, form.refusedFor(broken), seen, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** A field of a record. */
    private record Spot(FieldHolder holder, Held held, CustomField field, String url) {}

    private Spot spot(String records, String id, String key, Viewer viewer) {
        var kind = RecordKind.ofPlural(records).orElseThrow(NoSuchRecord::new);
        var holder =
                holders.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow(NoSuchRecord::new);
        var record = Ids.parse(id);
        var held = holder.held(record, viewer);
        var field = fields.of(kind)
                .find(key)
                .filter(found -> found.appliesIn(held.scope()))
                .orElseThrow(NoSuchRecord::new);
        return new Spot(holder, held, field, "/" + records + "/" + record);
    }

    private static ModelAndView editing(Spot spot, FieldForm form, long version, HttpStatus status) {
        return new ModelAndView("fields/_facts :: editing", status)
                .addObject("customFields", form)
                .addObject("url", spot.url() + "/fields/" + spot.field().key())
                .addObject("version", version);
    }
}
