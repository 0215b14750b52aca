package com.quorumcrm.leads.web;

import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Conflict;
import com.quorumcrm.web.Conflict.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Both versions of a lead side by side, when somebody else has saved meanwhile. */
@Component
class LeadConflict {

    private static final Map<String, String> LABELS = Map.of("ownerId", "owner", "referredById", "referredBy");

    private final OwnerChoices owners;
    private final Referrers referrers;
    private final FieldForms fields;

    LeadConflict(OwnerChoices owners, Referrers referrers, FieldForms fields) {
        this.owners = owners;
        this.referrers = referrers;
        this.fields = fields;
    }

    ModelAndView page(LeadForm form, FieldForm custom, LeadView lead, Viewer viewer) {
        var url = lead.id().ref().url();
        var now = LeadForm.of(lead);
        var names = names(form, now, lead, viewer);
        var mine = form.values();
        var conflict = Conflict.on(url, url, lead.version());
        for (var theirs : now.values().entrySet()) {
            var field = theirs.getKey();
            conflict = conflict.field(
                    field,
                    "leads.field." + LABELS.getOrDefault(field, field),
                    side(theirs.getValue(), names),
                    side(mine.get(field), names));
        }
        var held = fields.of(RecordKind.LEAD, null, lead.custom(), viewer);
        return custom.compared(conflict, held).page();
    }

    private Map<String, String> names(LeadForm form, LeadForm now, LeadView lead, Viewer viewer) {
        var names = new HashMap<String, String>();
        Stream.of(
                        owners.owners(lead.ownerId(), lead.ownerName(), viewer),
                        referrers.with(form.referredById(), viewer),
                        referrers.with(now.referredById(), viewer))
                .flatMap(List::stream)
                .forEach(choice -> names.put(choice.value(), text(choice)));
        return names;
    }

    private static Side side(@Nullable Object value, Map<String, String> names) {
        var side = Side.of(value);
        return new Side(side.value(), names.getOrDefault(side.value(), side.text()));
    }

    private static String text(Choice choice) {
        return choice.label() == null ? choice.value() : choice.label();
    }
}
