package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.LineInput;
import com.quorumcrm.opportunities.LineView;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.opportunities.ReplaceLines;
import com.quorumcrm.web.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The products on a deal, one at a time. */
@Controller
class LinesController {

    private final Opportunities opportunities;
    private final OpportunityQuery query;
    private final SoldProducts products;

    LinesController(Opportunities opportunities, OpportunityQuery query, SoldProducts products) {
        this.opportunities = opportunities;
        this.query = query;
        this.products = products;
    }

    @PostMapping("/opportunities/{id}/lines")
    String add(@PathVariable OpportunityId id, LineForm form, Viewer viewer, RedirectAttributes flash) {
        var currency = query.editable(id, viewer).currency();
        return change(
                id,
                form.version(),
                lines -> lines.add(form.added(products.sold(form.sku(), viewer), currency, viewer.locale())),
                viewer,
                flash);
    }

    /** @param position counted from zero */
    @PostMapping("/opportunities/{id}/lines/{position}")
    String change(
            @PathVariable OpportunityId id,
            @PathVariable int position,
            LineForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        return change(
                id,
                form.version(),
                lines -> lines.set(position, form.changed(lines.get(position), viewer.locale())),
                viewer,
                flash);
    }

    @PostMapping("/opportunities/{id}/lines/{position}/removal")
    String remove(
            @PathVariable OpportunityId id,
            @PathVariable int position,
            @RequestParam long version,
            Viewer viewer,
            RedirectAttributes flash) {
        return change(id, version, lines -> lines.remove(position), viewer, flash);
    }

    private String change(
            OpportunityId id,
            @Nullable Long version,
            Consumer<List<LineInput>> change,
            Viewer viewer,
            RedirectAttributes flash) {
        query.editable(id, viewer);
        var lines = new ArrayList<>(
                query.lines(id, viewer).stream().map(LineView::input).toList());
        try {
            change.accept(lines);
            opportunities.replaceLines(new ReplaceLines(id, version, lines), viewer);
        } catch (RuleBroken broken) {
            Notice.problem(broken).into(flash);
        } catch (IndexOutOfBoundsException noSuchLine) {
            throw new NoSuchRecord();
        }
        return "redirect:" + id.ref().url() + "/products";
    }
}
