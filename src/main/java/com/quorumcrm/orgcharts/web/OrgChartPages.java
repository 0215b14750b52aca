package com.quorumcrm.orgcharts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.orgcharts.OrgChartQuery;
import com.quorumcrm.orgcharts.OrgPerson;
import com.quorumcrm.orgcharts.OrgPicture;
import com.quorumcrm.orgcharts.SeatMarks;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.RecordPages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page with an org chart and the forms below it. */
@Component
class OrgChartPages {

    private final RecordPages pages;
    private final OrgChartQuery charts;
    private final ObjectProvider<SeatMarks> marks;

    OrgChartPages(RecordPages pages, OrgChartQuery charts, ObjectProvider<SeatMarks> marks) {
        this.marks = marks;
        this.pages = pages;
        this.charts = charts;
    }

    ModelAndView chart(AccountId id, @Nullable ContactId under, int from, String deal, Viewer viewer) {
        return page(id, under, from, PlaceholderForm.empty(), RelationshipForm.empty(), viewer)
                .addObject("placeholderForm", PlaceholderForm.empty())
                .addObject("relationshipForm", RelationshipForm.empty())
                .addObject("deal", deal)
                .addObject(
                        "deals",
                        marks.stream()
                                .flatMap(one -> one.choices(id, viewer).stream())
                                .toList())
                .addObject("marks", deal.isBlank() ? Map.of() : marked(deal, viewer));
    }

    private Map<ContactId, SeatMarks.Mark> marked(String deal, Viewer viewer) {
        var all = new HashMap<ContactId, SeatMarks.Mark>();
        marks.forEach(one -> all.putAll(one.marks(deal, viewer)));
        return all;
    }

    /** With the form as it was typed, open, and what is wrong with it. */
    ModelAndView refused(
            AccountId id, PlaceholderForm form, BindingResult errors, @Nullable RuleBroken broken, Viewer viewer) {
        return refused(page(id, null, 0, form, RelationshipForm.empty(), viewer), errors, broken)
                .addObject("opened", "placeholder")
                .addObject("relationshipForm", RelationshipForm.empty());
    }

    /** Likewise. */
    ModelAndView refused(
            AccountId id, RelationshipForm form, BindingResult errors, @Nullable RuleBroken broken, Viewer viewer) {
        return refused(page(id, null, 0, PlaceholderForm.empty(), form, viewer), errors, broken)
                .addObject("opened", "relationship")
                .addObject("placeholderForm", PlaceholderForm.empty());
    }

    static ModelAndView refused(ModelAndView page, BindingResult errors, @Nullable RuleBroken broken) {
        if (broken != null) {
            FormErrors.add(broken, errors);
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            AccountId id,
            @Nullable ContactId under,
            int from,
            PlaceholderForm placeholder,
            RelationshipForm relationship,
            Viewer viewer) {
        var page = pages.around(id.ref(), OrgChartsWebConfiguration.CHART, "orgcharts/_chart :: chart", viewer);
        var chart = charts.of(id, viewer);
        return page.addObject("chart", chart)
                .addObject("picture", OrgPicture.of(chart, under, from))
                .addObject("superiors", People.offered(chart, any -> true, List.of(placeholder.reportsToId())))
                .addObject("sayable", People.offered(chart, OrgPerson::editable, List.of(relationship.fromId())))
                .addObject("others", People.offered(chart, any -> true, List.of(relationship.toId())))
                .addObject("kinds", RelationshipForm.kinds())
                .addObject("strengths", RelationshipForm.strengths());
    }
}
