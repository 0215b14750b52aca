package com.quorumcrm.mail;

import com.quorumcrm.contacts.ContactAdded;
import com.quorumcrm.contacts.ContactChanged;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.UserId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When an address becomes known, the mails from there that have waited go where they belong. */
@Component
class MailRematching {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final MailQuery mails;
    private final MailFiling filing;

    MailRematching(JdbcClient jdbc, Viewers viewers, MailQuery mails, MailFiling filing) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.mails = mails;
        this.filing = filing;
    }

    private record Waiting(UUID id, UUID owner) {}

    @ApplicationModuleListener(id = "mail.contact-added")
    void on(ContactAdded event) {
        rematch(event.contact());
    }

    @ApplicationModuleListener(id = "mail.contact-changed")
    void on(ContactChanged event) {
        rematch(event.contact());
    }

    private void rematch(ContactId contact) {
        jdbc.sql("""
                        select m.id, m.owner_id as owner from mail m
                        where m.activity_id is null and m.copy_of is null and m.dismissed_at is null and lower(m.from_address) in
                              (select lower(e.address) from contact_email e where e.contact_id = :contact)
                        order by m.sent_at limit :limit for update skip locked""")
                .param("contact", contact.id())
                .param("limit", AT_ONCE)
                .query(Waiting.class)
                .list()
                .forEach(this::file);
    }

    private void file(Waiting waiting) {
        viewers.find(new UserId(waiting.owner())).ifPresent(owner -> {
            var mail = mails.find(new MailId(waiting.id()), owner);
            filing.file(MailFiling.Arrived.of(mail), mail.thread(), owner);
        });
    }
}
