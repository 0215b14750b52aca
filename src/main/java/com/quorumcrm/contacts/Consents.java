package com.quorumcrm.contacts;

import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to keep what people have said about being written to and called. */
@Service
@Transactional
public class Consents {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ChangeNotes notes;
    private final Clock clock;

    Consents(JdbcClient jdbc, Visibility visibility, ChangeNotes notes, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.notes = notes;
        this.clock = clock;
    }

    public void record(RecordConsent command, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        visibility.requireEdit(command.contact().ref(), viewer);
        var rules = new Rules();
        command.word().check("on", "source", today(viewer), rules);
        rules.enforce();
        keep(command.contact(), List.of(command.word()), viewer);
    }

    /** What is said of somebody new or brought in: whoever calls this has asked whether the viewer may. */
    void keep(ContactId contact, List<Consent.Word> words, Viewer viewer) {
        words.forEach(word -> keep(contact, word, viewer));
    }

    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private void keep(ContactId contact, Consent.Word word, Viewer viewer) {
        jdbc.sql("""
                        insert into contact_consent (id, contact_id, channel, state, given_on, source, recorded_by, recorded_at)
                        values (:id, :contact, :channel, :state, :on, :source, :by, :now)""")
                .param("id", Ids.next())
                .param("contact", contact.id())
                .param("channel", word.channel().name())
                .param("state", word.state().name())
                .param("on", word.on() == null ? today(viewer) : word.on())
                .param("source", word.source())
                .param("by", viewer.id().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        note(contact, word, viewer);
    }

    private void note(ContactId contact, Consent.Word word, Viewer viewer) {
        var account = jdbc.sql("select account_id from contact where id = :id")
                .param("id", contact.id())
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .optional()
                .orElse(null);
        var said = Map.of("channel", word.channel().key(), "state", word.state().key());
        notes.note(contact.ref(), account, viewer.id(), "consent", null, said);
    }
}
