package com.quorumcrm.mail.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountPerson;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.files.FileQuery;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailTemplates;
import com.quorumcrm.mail.MailUploads;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityQuery;
import com.quorumcrm.platform.Mailer;
import com.quorumcrm.web.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page with a new mail shows around it. */
@Component
class MailForms {

    private static final int MOST_FILES = 30;

    private final ContactQuery contacts;
    private final OpportunityQuery opportunities;
    private final MailTemplates templates;
    private final MailUploads uploads;
    private final FileQuery files;
    private final RecordNames names;
    private final Mailer mailer;

    MailForms(
            ContactQuery contacts,
            OpportunityQuery opportunities,
            MailTemplates templates,
            MailUploads uploads,
            FileQuery files,
            RecordNames names,
            Mailer mailer) {
        this.contacts = contacts;
        this.opportunities = opportunities;
        this.templates = templates;
        this.uploads = uploads;
        this.files = files;
        this.names = names;
        this.mailer = mailer;
    }

    ModelAndView page(MailForm form, Set<String> missing, Viewer viewer, HttpStatusCode status) {
        var about = about(form, viewer);
        var page = new ModelAndView("mail/form")
                .addObject("people", people(form, viewer))
                .addObject(
                        "templates",
                        templates.offered(viewer).stream()
                                .map(template -> Choice.of(template.id().toString(), template.name()))
                                .toList())
                .addObject("files", uploads.of(form.uploadIds(), viewer))
                .addObject("about", about)
                .addObject("recordFiles", recordFiles(about.keySet(), viewer))
                .addObject("missing", missing)
                .addObject("sending", mailer.state());
        page.setStatus(status);
        return page;
    }

    /** The account's people who have an address, and whoever is chosen already. */
    private List<Choice> people(MailForm form, Viewer viewer) {
        var offered = new LinkedHashMap<String, Choice>();
        account(form, viewer).stream()
                .flatMap(account -> contacts.of(account, viewer).stream())
                .filter(person -> person.email() != null && !person.former())
                .forEach(person -> offered.put(person.person().id().toString(), choice(person)));
        Stream.of(Stream.ofNullable(form.contact()), chosen(form.to()), chosen(form.cc()))
                .flatMap(ids -> ids)
                .filter(id -> !offered.containsKey(id))
                .forEach(id -> offered.put(id, choice(ContactId.of(id), viewer)));
        return List.copyOf(offered.values());
    }

    private static Stream<String> chosen(@Nullable List<String> ids) {
        return ids == null ? Stream.empty() : ids.stream();
    }

    private List<AccountId> account(MailForm form, Viewer viewer) {
        if (form.account() != null) {
            return List.of(AccountId.of(form.account()));
        }
        if (form.opportunity() != null) {
            return List.of(opportunities
                    .find(OpportunityId.of(form.opportunity()), viewer)
                    .accountId());
        }
        return Stream.ofNullable(form.contact())
                .map(id -> contacts.find(ContactId.of(id), viewer).affiliation())
                .filter(Objects::nonNull)
                .map(affiliation -> affiliation.account())
                .toList();
    }

    private static Choice choice(AccountPerson person) {
        return Choice.of(person.person().id().toString(), person.name() + " <" + person.email() + ">", person.title());
    }

    private Choice choice(ContactId id, Viewer viewer) {
        var contact = contacts.find(id, viewer);
        var email = contact.email();
        return Choice.of(id.toString(), email == null ? contact.name() : contact.name() + " <" + email.address() + ">");
    }

    private List<Choice> recordFiles(Set<RecordRef> about, Viewer viewer) {
        return files.ofAll(about, viewer).values().stream()
                .flatMap(List::stream)
                .limit(MOST_FILES)
                .map(file -> Choice.of(file.id().toString(), file.name()))
                .toList();
    }

    /** The records on whose timelines it goes besides those of the recipients. */
    private Map<RecordRef, String> about(MailForm form, Viewer viewer) {
        var records = Stream.concat(
                        Stream.ofNullable(form.account())
                                .map(id -> AccountId.of(id).ref()),
                        Stream.ofNullable(form.opportunity())
                                .map(id -> OpportunityId.of(id).ref()))
                .toList();
        return names.titles(records, viewer);
    }
}
