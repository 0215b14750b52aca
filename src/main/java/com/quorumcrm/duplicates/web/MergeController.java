package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.DuplicateFinders;
import com.quorumcrm.duplicates.MergeRecords;
import com.quorumcrm.duplicates.Merging;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.RecordPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records become one. */
@Controller
class MergeController {

    private static final Set<String> NO_FIELDS = Set.of("other", "version", "otherVersion", "_csrf");

    private final Merging merging;
    private final DuplicateFinders finders;
    private final MergePages pages;

    MergeController(Merging merging, DuplicateFinders finders, MergePages pages) {
        this.merging = merging;
        this.finders = finders;
        this.pages = pages;
    }

    /** Without the other one, asks for it. */
    @GetMapping({"/accounts/{id}/merge", "/contacts/{id}/merge"})
    ModelAndView compare(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            Viewer viewer,
            HttpServletRequest request) {
        var record = RecordPath.of(request, id);
        merging.requireMerge(record, viewer);
        var ours = pages.side(record, viewer);
        if (other.isBlank()) {
            return new ModelAndView("duplicates/choose")
                    .addObject("ours", ours)
                    .addObject("found", finders.of(record, viewer));
        }
        var theirs = pages.side(other(record, other, viewer), viewer);
        return new ModelAndView("duplicates/merge")
                .addObject("ours", ours)
                .addObject("theirs", theirs)
                .addObject("rows", pages.rows(ours, theirs, viewer));
    }

    @PostMapping({"/accounts/{id}/merge", "/contacts/{id}/merge"})
    String merge(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam Map<String, String> given,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var record = RecordPath.of(request, id);
        merging.requireMerge(record, viewer);
        var gone = other(record, other, viewer);
        expect(record, given.get("version"), viewer);
        expect(gone, given.get("otherVersion"), viewer);
        var fields = new HashMap<>(given);
        fields.keySet().removeAll(NO_FIELDS);
        try {
            var merge = merging.merge(new MergeRecords(record, gone, pages.fromOther(record.kind(), fields)), viewer);
            Notice.of("duplicates.merge.done")
                    .undoneBy("/merges/" + merge + "/undo")
                    .into(flash);
        } catch (RuleBroken broken) {
            Notice.problem(broken.breaches().getFirst().code()).into(flash);
            return "redirect:" + record.url() + "/merge?other=" + gone.id();
        }
        return "redirect:" + record.url();
    }

    private RecordRef other(RecordRef record, String id, Viewer viewer) {
        var other = new RecordRef(record.kind(), Ids.parse(id));
        merging.requireMerge(other, viewer);
        return other;
    }

    private void expect(RecordRef record, @Nullable String version, Viewer viewer) {
        var now = pages.side(record, viewer).version();
        if (!String.valueOf(now).equals(version)) {
            throw new Stale(now);
        }
    }
}
