package com.quorumcrm.mail.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.Correspondent;
import com.quorumcrm.mail.MailId;
import com.quorumcrm.mail.MailQuery;
import com.quorumcrm.mail.MailView;
import com.quorumcrm.mail.Mails;
import com.quorumcrm.mail.SendMail;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.web.MergePatch;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(MailApi.PATH)
class MailApi {

    static final String PATH = "/api/v1/mails";

    private final Mails mails;
    private final MailQuery query;
    private final MergePatch patches;

    MailApi(Mails mails, MailQuery query, MergePatch patches) {
        this.mails = mails;
        this.query = query;
        this.patches = patches;
    }

    /** A mail as the API answers it. */
    record MailJson(
            UUID id,
            UUID threadId,
            @Nullable UUID activityId,
            String direction,
            String subject,
            Correspondent from,
            List<Correspondent> to,
            List<Correspondent> cc,
            Instant sentAt,
            String text,
            @Nullable String quoted,
            List<MailView.Part> files,
            UUID ownerId) {

        static MailJson of(MailView mail) {
            return new MailJson(
                    mail.id().id(),
                    mail.thread(),
                    mail.activity() == null ? null : mail.activity().id(),
                    mail.direction().key(),
                    mail.subject(),
                    mail.from(),
                    mail.to(),
                    mail.cc(),
                    mail.sentAt(),
                    mail.text().fresh(),
                    mail.text().quoted(),
                    mail.parts(),
                    mail.ownerId().id());
        }
    }

    /** A mail as the API takes it. */
    record MailInput(
            List<String> toContactIds,
            List<String> ccContactIds,
            List<String> to,
            List<String> cc,
            @Nullable String subject,
            @Nullable String body,
            @Nullable String accountId,
            @Nullable String opportunityId,
            @Nullable String answersId,
            boolean confidential) {

        static MailInput nothing() {
            return new MailInput(List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, false);
        }

        SendMail command() {
            return new SendMail(
                    toContactIds.stream().map(ContactId::of).toList(),
                    ccContactIds.stream().map(ContactId::of).toList(),
                    String.join("\n", to),
                    String.join("\n", cc),
                    subject == null ? "" : subject,
                    body == null ? "" : body,
                    accountId == null ? null : AccountId.of(accountId),
                    opportunityId == null ? null : OpportunityId.of(opportunityId),
                    answersId == null ? null : MailId.of(answersId),
                    confidential,
                    List.of());
        }
    }

    @GetMapping("/{id}")
    MailJson get(@PathVariable MailId id, Viewer viewer) {
        return MailJson.of(query.find(id, viewer));
    }

    @PostMapping
    ResponseEntity<MailJson> send(@RequestBody JsonNode body, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        var input = patches.apply(MailInput.nothing(), body, MailInput.class);
        var id = mails.send(input.command(), viewer);
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(get(id, viewer));
    }
}
