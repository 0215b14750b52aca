package com.quorumcrm.mail.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.files.FileId;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.mail.MailId;
import com.quorumcrm.mail.SendMail;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a mail is written.
 *
 * @param to people, by their ids
 * @param alsoTo further addresses as they were typed
 * @param uploads files that were handed in before, by their ids
 * @param attached files of the record that are to go with it, by their ids
 */
record MailForm(
        @Nullable List<String> to,
        @Nullable List<String> cc,
        @Nullable String alsoTo,
        @Nullable String alsoCc,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String template,
        @Nullable String contact,
        @Nullable String account,
        @Nullable String opportunity,
        @Nullable String answers,
        @Nullable Boolean confidential,
        @Nullable List<String> uploads,
        @Nullable List<String> attached) {

    MailForm {
        to = given(to);
        cc = given(cc);
        uploads = given(uploads);
        attached = given(attached);
        contact = given(contact);
        account = given(account);
        opportunity = given(opportunity);
        answers = given(answers);
        template = given(template);
    }

    /** @throws com.quorumcrm.kernel.NoSuchRecord when one of the ids is none */
    SendMail command() {
        return new SendMail(
                each(to, ContactId::of),
                each(cc, ContactId::of),
                text(alsoTo),
                text(alsoCc),
                text(subject),
                text(body),
                account == null ? null : AccountId.of(account),
                opportunity == null ? null : OpportunityId.of(opportunity),
                answers == null ? null : MailId.of(answers),
                Boolean.TRUE.equals(confidential),
                uploadIds());
    }

    List<UUID> uploadIds() {
        return each(uploads, Ids::parse);
    }

    List<FileId> attachedIds() {
        return each(attached, FileId::of);
    }

    MailForm saying(String subject, String body) {
        return new MailForm(
                to,
                cc,
                alsoTo,
                alsoCc,
                subject,
                body,
                template,
                contact,
                account,
                opportunity,
                answers,
                confidential,
                uploads,
                attached);
    }

    MailForm to(List<String> people, String addresses) {
        return new MailForm(
                people,
                cc,
                addresses,
                alsoCc,
                subject,
                body,
                template,
                contact,
                account,
                opportunity,
                answers,
                confidential,
                uploads,
                attached);
    }

    MailForm with(List<UUID> more) {
        var all = new ArrayList<>(uploads == null ? List.<String>of() : uploads);
        more.forEach(id -> all.add(id.toString()));
        return new MailForm(
                to,
                cc,
                alsoTo,
                alsoCc,
                subject,
                body,
                template,
                contact,
                account,
                opportunity,
                answers,
                confidential,
                all,
                List.of());
    }

    private static <T> List<T> each(@Nullable List<String> ids, Function<String, T> reading) {
        return ids == null ? List.of() : ids.stream().map(reading).toList();
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).toList();
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
