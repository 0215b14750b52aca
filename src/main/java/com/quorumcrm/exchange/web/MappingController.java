package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.FileFormat;
import com.quorumcrm.exchange.ImportId;
import com.quorumcrm.exchange.ImportQuery;
import com.quorumcrm.exchange.ImportRuns;
import com.quorumcrm.exchange.Imports;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import java.nio.charset.Charset;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a file is read: its bytes, its columns and its values. */
@Controller
class MappingController {

    private final Imports imports;
    private final ImportRuns runs;
    private final ImportQuery query;

    MappingController(Imports imports, ImportRuns runs, ImportQuery query) {
        this.imports = imports;
        this.runs = runs;
        this.query = query;
    }

    @PostMapping("/imports/{id}/format")
    String read(
            @PathVariable ImportId id,
            @RequestParam String encoding,
            @RequestParam char delimiter,
            Viewer viewer,
            RedirectAttributes flash) {
        if (!FileFormat.ENCODINGS.contains(encoding) || !FileFormat.DELIMITERS.contains(delimiter)) {
            throw new NotUnderstood(
                    "encoding", "exchange.api.choice", encoding, String.join(" ", FileFormat.ENCODINGS));
        }
        try {
            imports.readAs(id, new FileFormat(Charset.forName(encoding), delimiter), viewer);
        } catch (RuleBroken broken) {
            tell(broken, flash);
        }
        return "redirect:/imports/" + id;
    }

    /** Keeps the mapping and, if that is asked, starts with it. */
    @PostMapping("/imports/{id}/mapping")
    String map(
            @PathVariable ImportId id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer,
            RedirectAttributes flash) {
        var view = query.find(id, viewer);
        var form = new MappingForm(sent, view.profile().header());
        try {
            imports.map(id, form.type(view.type()), form.mapping(view.type()), viewer);
            var started = switch (then) {
                case "check" -> runs.tryOut(id, viewer);
                case "run" -> runs.run(id, viewer);
                default -> id;
            };
            return "redirect:/imports/" + started;
        } catch (RuleBroken broken) {
            tell(broken, flash);
            return "redirect:/imports/" + id;
        }
    }

    private static void tell(RuleBroken broken, RedirectAttributes flash) {
        var first = broken.breaches().getFirst();
        Notice.problem(first.code(), first.arguments().toArray()).into(flash);
    }
}
