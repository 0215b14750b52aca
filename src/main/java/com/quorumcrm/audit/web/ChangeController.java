package com.quorumcrm.audit.web;

import com.quorumcrm.audit.ChangeFilter;
import com.quorumcrm.audit.ChangeHistory;
import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Url;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every change of every record, for those who watch over all of them. */
@Controller
class ChangeController {

    private static final String PATH = "/admin/history";
    private static final int PAGE = 50;
    private static final List<RecordKind> KINDS = List.of(
            RecordKind.ACCOUNT, RecordKind.CONTACT, RecordKind.OPPORTUNITY, RecordKind.LEAD, RecordKind.PRODUCT);

    private final ChangeHistory history;
    private final RecordNames names;
    private final PersonQuery people;

    ChangeController(ChangeHistory history, RecordNames names, PersonQuery people) {
        this.history = history;
        this.names = names;
        this.people = people;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID after,
            Viewer viewer,
            Model model) {
        var filter = new ChangeFilter(kind(kind), by.isEmpty() ? null : UserId.of(by), from, to, after);
        var changes = history.all(filter, PAGE, viewer);
        model.addAttribute("changes", changes.items());
        model.addAttribute(
                "titles",
                names.titles(changes.items().stream().map(RecordChange::record).collect(Collectors.toSet()), viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("people", people.choices(viewer));
        model.addAttribute(
                "next",
                changes.next() == null
                        ? null
                        : Url.of(PATH)
                                .with("kind", kind)
                                .with("by", by)
                                .with("from", from)
                                .with("to", to)
                                .with("after", changes.next())
                                .toString());
        return "audit/history";
    }

    private static @Nullable RecordKind kind(String plural) {
        return plural.isEmpty()
                ? null
                : RecordKind.ofPlural(plural)
                        .orElseThrow(() -> new NotUnderstood("kind", "audit.trash.unknownKind", plural));
    }
}
