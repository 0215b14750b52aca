package com.quorumcrm.mail;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Outbox;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows administrators a mail of the outbox as its recipients would read it. */
@Component
public class OutgoingPreview {

    private final Outbox outbox;
    private final MailParser parser;

    OutgoingPreview(Outbox outbox, MailParser parser) {
        this.outbox = outbox;
        this.parser = parser;
    }

    /** @param files their names */
    public record Preview(
            Correspondent from, List<Correspondent> to, String subject, String text, List<String> files) {}

    /** @throws NoSuchRecord when it has been sent, or there is none */
    public Preview of(UUID id, Viewer viewer) {
        viewer.require(Permission.EDIT_ORGANISATION);
        var mail = parser.parse(outbox.message(id).orElseThrow(NoSuchRecord::new));
        return new Preview(
                mail.from() == null ? new Correspondent("", null) : mail.from(),
                mail.recipients().toList(),
                mail.subject(),
                mail.text() == null ? "" : mail.text(),
                mail.parts().stream().map(ParsedMail.Part::name).toList());
    }
}
