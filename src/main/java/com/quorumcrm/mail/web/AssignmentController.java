package com.quorumcrm.mail.web;

import com.quorumcrm.accounts.AccountName;
import com.quorumcrm.activities.RecordSearch;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.AssignMail;
import com.quorumcrm.mail.MailId;
import com.quorumcrm.mail.MailInbox;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.SearchHit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a mail that waits is about: looked for, or suggested by the domain of its sender. */
@Controller
@RequestMapping("/mails/{id}/assignment")
class AssignmentController {

    private static final int PEOPLE = 10;

    private final MailInbox inbox;
    private final RecordSearch records;
    private final ContactQuery contacts;

    AssignmentController(MailInbox inbox, RecordSearch records, ContactQuery contacts) {
        this.inbox = inbox;
        this.records = records;
        this.contacts = contacts;
    }

    @GetMapping
    String show(@PathVariable MailId id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        model.addAttribute("mail", inbox.waiting(id, viewer));
        model.addAttribute("q", q);
        model.addAttribute("hits", q.isBlank() ? suggested(id, viewer) : records.find(q, viewer));
        return "mail/assign";
    }

    @PostMapping
    String assign(
            @PathVariable MailId id,
            @RequestParam(defaultValue = "") List<String> about,
            @RequestParam(defaultValue = "false") boolean remember,
            Viewer viewer,
            RedirectAttributes flash) {
        inbox.waiting(id, viewer);
        var chosen = about.stream()
                .filter(record -> !record.isBlank())
                .map(RecordRef::of)
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            Notice.problem("mail.inbox.whose").into(flash);
        } else {
            inbox.assign(new AssignMail(id, chosen, remember), viewer);
            Notice.of("mail.inbox.assigned").into(flash);
        }
        return "redirect:" + InboxController.PATH;
    }

    private List<SearchHit> suggested(MailId id, Viewer viewer) {
        return inbox.companies(id, viewer).stream()
                .flatMap(company -> withPeople(company, viewer))
                .toList();
    }

    private Stream<SearchHit> withPeople(AccountName company, Viewer viewer) {
        var people = contacts.of(company.id(), viewer).stream()
                .limit(PEOPLE)
                .map(person -> new SearchHit(person.person(), person.name(), company.name()));
        return Stream.concat(Stream.of(new SearchHit(company.id().ref(), company.name(), company.hint())), people);
    }
}
