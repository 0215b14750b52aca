package com.quorumcrm.duplicates.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.duplicates.AccountMerging;
import com.quorumcrm.duplicates.MergeAccounts;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two companies become one. */
@Controller
@RequestMapping("/accounts/{id}/merge/{otherId}")
class MergeController {

    private static final Set<String> NO_FIELDS = Set.of("version", "otherVersion", "_csrf");

    private final AccountMerging merging;
    private final AccountQuery accounts;
    private final MergePages pages;

    MergeController(AccountMerging merging, AccountQuery accounts, MergePages pages) {
        this.merging = merging;
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping
    String compare(@PathVariable AccountId id, @PathVariable AccountId otherId, Viewer viewer, Model model) {
        merging.requireMerge(id, viewer);
        merging.requireMerge(otherId, viewer);
        var ours = accounts.find(id, viewer);
        var theirs = accounts.find(otherId, viewer);
        model.addAttribute("ours", ours);
        model.addAttribute("theirs", theirs);
        model.addAttribute("rows", pages.rows(ours, theirs));
        return "duplicates/merge";
    }

    @PostMapping
    String merge(
            @PathVariable AccountId id,
            @PathVariable AccountId otherId,
            @RequestParam Map<String, String> given,
            Viewer viewer,
            RedirectAttributes flash) {
        merging.requireMerge(id, viewer);
        merging.requireMerge(otherId, viewer);
        expect(id, given.get("version"), viewer);
        expect(otherId, given.get("otherVersion"), viewer);
        var fields = new HashMap<>(given);
        fields.keySet().removeAll(NO_FIELDS);
        try {
            var merge = merging.merge(new MergeAccounts(id, otherId, MergePages.fromOther(fields)), viewer);
            Notice.of("duplicates.merge.done")
                    .undoneBy("/merges/" + merge + "/undo")
                    .into(flash);
        } catch (RuleBroken broken) {
            Notice.problem(broken.breaches().getFirst().code()).into(flash);
            return "redirect:" + id.ref().url() + "/merge/" + otherId;
        }
        return "redirect:" + id.ref().url();
    }

    private void expect(AccountId id, @Nullable String version, Viewer viewer) {
        var now = accounts.find(id, viewer).version();
        if (!String.valueOf(now).equals(version)) {
            throw new Stale(now);
        }
    }
}
