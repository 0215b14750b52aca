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
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to keep what people have said about being written to and called. */
@Service
@Transactional
public class Consents {

    private static final int LONGEST = 200;

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
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        var on = command.on() == null ? today : command.on();
        new Rules()
                .that(!on.isAfter(today), "on", "contacts.rule.future")
                .atMost("source", command.source(), LONGEST)
                .enforce();
        jdbc.sql("""
                        insert into contact_consent (id, contact_id, channel, state, given_on, source, recorded_by, recorded_at)
                        values (:id, :contact, :channel, :state, :on, :source, :by, :now)""")
                .param("id", Ids.next())
                .param("contact", command.contact().id())
                .param("channel", command.channel().name())
                .param("state", command.state().name())
                .param("on", on)
                .param("source", command.source())
                .param("by", viewer.id().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        note(command, viewer);
    }

    private void note(RecordConsent command, Viewer viewer) {
        var account = jdbc.sql("select account_id from contact where id = :id")
                .param("id", command.contact().id())
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .optional()
                .orElse(null);
        var said = Map.of(
                "channel", command.channel().key(), "state", command.state().key());
        notes.note(command.contact().ref(), account, viewer.id(), "consent", null, said);
    }
}
