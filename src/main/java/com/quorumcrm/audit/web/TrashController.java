package com.quorumcrm.audit.web;

import com.quorumcrm.audit.Restorable;
import com.quorumcrm.audit.Trash;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.Tab;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TrashController {

    private final Trash trash;

    TrashController(Trash trash) {
        this.trash = trash;
    }

    @GetMapping("/trash")
    String list(@RequestParam(required = false) @Nullable String kind, Viewer viewer, Model model) {
        var chosen = kind == null
                ? null
                : RecordKind.ofPlural(kind)
                        .orElseThrow(() -> new NotUnderstood("kind", "audit.trash.unknownKind", kind));
        var kinds = trash.kinds();
        model.addAttribute("items", trash.list(chosen, viewer));
        model.addAttribute("labels", kinds.stream().collect(Collectors.toMap(Restorable::kind, Restorable::label)));
        model.addAttribute("tabs", tabs(kinds, chosen));
        model.addAttribute("shown", Trash.SHOWN);
        return "audit/trash";
    }

    @PostMapping("/trash/{kind}/{id}")
    String restore(@PathVariable String kind, @PathVariable String id, Viewer viewer, RedirectAttributes flash) {
        var record = new RecordRef(RecordKind.ofPlural(kind).orElseThrow(NoSuchRecord::new), Ids.parse(id));
        var page = trash.restore(record, viewer);
        Notice.of("audit.trash.restored").into(flash);
        return "redirect:" + page;
    }

    private static List<Tab> tabs(List<Restorable> kinds, @Nullable RecordKind chosen) {
        var all = Stream.of(Tab.of("audit.trash.all", "/trash", chosen == null));
        var each = kinds.stream()
                .map(restorable -> Tab.of(
                        restorable.label(), "/trash?kind=" + restorable.kind().plural(), restorable.kind() == chosen));
        return Stream.concat(all, each).toList();
    }
}
