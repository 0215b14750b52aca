package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.DuplicatePairs;
import com.quorumcrm.duplicates.DuplicateSettings;
import com.quorumcrm.duplicates.DuplicateSweep;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.Tab;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All records that may be here twice, for those who clean up. */
@Controller
class DuplicatesController {

    static final String ACCOUNTS = "/duplicates";
    static final String CONTACTS = "/duplicates/contacts";

    private final DuplicatePairs pairs;
    private final DuplicateSweep sweep;
    private final DuplicateSettings settings;

    DuplicatesController(DuplicatePairs pairs, DuplicateSweep sweep, DuplicateSettings settings) {
        this.pairs = pairs;
        this.sweep = sweep;
        this.settings = settings;
    }

    @GetMapping({ACCOUNTS, CONTACTS})
    String list(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model, HttpServletRequest request) {
        var kind = kind(request);
        var named = Text.lineOrEmpty(q);
        model.addAttribute("url", request.getRequestURI());
        model.addAttribute("kind", kind.name());
        model.addAttribute("tabs", tabs(kind));
        model.addAttribute("q", named);
        model.addAttribute("pairs", pairs.of(kind, named, viewer));
        model.addAttribute("sweptAt", pairs.sweptAt(kind, viewer).orElse(null));
        model.addAttribute("most", DuplicatePairs.MOST);
        model.addAttribute("hints", settings.hintsAtHidden());
        model.addAttribute("maySet", viewer.can(Permission.EDIT_ORGANISATION));
        return "duplicates/sweep";
    }

    /** Compares all of them anew. */
    @PostMapping({ACCOUNTS, CONTACTS})
    String sweep(Viewer viewer, HttpServletRequest request, RedirectAttributes flash) {
        sweep.request(kind(request), viewer);
        Notice.of("duplicates.sweep.requested").into(flash);
        return "redirect:" + request.getRequestURI();
    }

    @PostMapping("/duplicates/hints")
    String hint(@RequestParam boolean hints, Viewer viewer, RedirectAttributes flash) {
        settings.hintAtHidden(hints, viewer);
        Notice.of("duplicates.settings.saved").into(flash);
        return "redirect:" + ACCOUNTS;
    }

    private static RecordKind kind(HttpServletRequest request) {
        return request.getRequestURI().equals(CONTACTS) ? RecordKind.CONTACT : RecordKind.ACCOUNT;
    }

    private static List<Tab> tabs(RecordKind kind) {
        return List.of(
                Tab.of("accounts.accounts.title", ACCOUNTS, kind == RecordKind.ACCOUNT),
                Tab.of("contacts.contacts.title", CONTACTS, kind == RecordKind.CONTACT));
    }
}
