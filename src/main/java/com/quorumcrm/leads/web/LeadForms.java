package com.quorumcrm.leads.web;

import com.quorumcrm.fields.FieldForm;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.identity.OwnerChoices;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadView;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page with the form of a lead shows around it; the form itself is in the model, with what is wrong with it. */
@Component
class LeadForms {

    private final OwnerChoices owners;
    private final Referrers referrers;
    private final FieldForms fields;

    LeadForms(OwnerChoices owners, Referrers referrers, FieldForms fields) {
        this.owners = owners;
        this.referrers = referrers;
        this.fields = fields;
    }

    /** What a lead holds in custom fields. */
    FieldForm custom(LeadView lead, Viewer viewer) {
        return fields.of(RecordKind.LEAD, null, lead.custom(), viewer);
    }

    ModelAndView adding(LeadForm form, FieldForm custom, Viewer viewer, HttpStatusCode status) {
        return page(form, viewer.id(), viewer.name(), viewer, status).addObject("customFields", custom);
    }

    ModelAndView changing(LeadForm form, FieldForm custom, LeadView lead, Viewer viewer, HttpStatusCode status) {
        return page(form, lead.ownerId(), lead.ownerName(), viewer, status)
                .addObject("customFields", custom)
                .addObject("lead", lead);
    }

    private ModelAndView page(LeadForm form, UserId owner, String ownerName, Viewer viewer, HttpStatusCode status) {
        return new ModelAndView("leads/form", status)
                .addObject("owners", owners.owners(owner, ownerName, viewer))
                .addObject("referrers", referrers.with(form.referredById(), viewer))
                .addObject("channels", Channels.choices());
    }
}
