package com.quorumcrm.mail;

import com.quorumcrm.activities.Direction;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.CalendarArrived;
import com.quorumcrm.platform.FileStore;
import com.quorumcrm.platform.Mailer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes a mail that has arrived into the mailbox of whoever it was captured for: once, however often it is handed in, and
 * wholly or not at all.
 */
@Service
@Transactional
class MailIntake {

    private static final int MOST_CALENDARS = 3;

    private final CaptureAddresses addresses;
    private final Viewers viewers;
    private final MailStore store;
    private final MailMatching matching;
    private final MailFiling filing;
    private final FileStore files;
    private final Mailer mailer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailIntake(
            CaptureAddresses addresses,
            Viewers viewers,
            MailStore store,
            MailMatching matching,
            MailFiling filing,
            FileStore files,
            Mailer mailer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.addresses = addresses;
        this.viewers = viewers;
        this.store = store;
        this.matching = matching;
        this.filing = filing;
        this.files = files;
        this.mailer = mailer;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many mailboxes it came into */
    int take(ParsedMail mail) {
        var named = new LinkedHashSet<>(mail.delivered());
        mail.recipients().forEach(somebody -> named.add(somebody.folded()));
        var taken = 0;
        for (var owner : addresses.owners(named)) {
            var viewer = viewers.find(owner.person());
            if (viewer.isPresent() && take(mail, owner, viewer.get())) {
                taken++;
            }
        }
        return taken;
    }

    /**
     * A mail out of somebody's own folder. What colleagues and Quorum write to each other stays there.
     *
     * @return false when it was not taken, or is here already
     */
    boolean take(ParsedMail mail, Viewer viewer, boolean confidential) {
        return mail.everybody().anyMatch(somebody -> !isOneOfUs(somebody))
                && take(mail, new CaptureAddresses.Owner(viewer.id(), confidential, false), viewer);
    }

    private boolean take(ParsedMail mail, CaptureAddresses.Owner owner, Viewer viewer) {
        if (owner.answersOnly() && !store.isAnswer(mail.answers(), owner.person())) {
            return false;
        }
        var ours = withoutTheMailbox(mail);
        var isOurs = isFromUs(ours);
        var told = isOurs ? Forwarded.from(ours, this::isColleague).orElse(ours) : ours;
        var direction = isOurs && told == ours ? Direction.OUTBOUND : Direction.INBOUND;
        var arrived = new MailFiling.Arrived(MailId.next(), direction, told, sentAt(told), owner.confidential());
        var messageId = mail.messageId() == null ? fingerprint(mail) : mail.messageId();
        if (!store.add(arrived, messageId, key(told), viewer.id())) {
            return false;
        }
        store.parts(arrived.id(), keep(mail.parts()));
        tellCalendars(ours, viewer);
        filing.file(arrived, store.thread(arrived.id(), viewer.id(), messageId, mail.answers()), viewer);
        return true;
    }

    private static String key(ParsedMail mail) {
        return ContentKey.of(
                mail.from() == null ? "" : mail.from().folded(),
                mail,
                mail.parts().stream().map(ParsedMail.Part::content));
    }

    private void tellCalendars(ParsedMail mail, Viewer owner) {
        var sender = mail.from();
        if (sender != null) {
            mail.parts().stream()
                    .filter(ParsedMail.Part::isCalendar)
                    .limit(MOST_CALENDARS)
                    .forEach(part -> events.publishEvent(new CalendarArrived(sender.folded(), part.content(), owner)));
        }
    }

    /** The secret address is nobody's to read. */
    private ParsedMail withoutTheMailbox(ParsedMail mail) {
        return new ParsedMail(
                mail.messageId(),
                mail.answers(),
                mail.from(),
                others(mail.to()),
                others(mail.cc()),
                others(mail.bcc()),
                mail.delivered(),
                mail.subject(),
                mail.sentAt(),
                mail.text(),
                mail.html(),
                mail.parts());
    }

    private List<Correspondent> others(List<Correspondent> people) {
        return people.stream()
                .filter(somebody -> !addresses.isOurs(somebody.address()))
                .toList();
    }

    private boolean isFromUs(ParsedMail mail) {
        return mail.from() != null && isOneOfUs(mail.from());
    }

    private boolean isOneOfUs(Correspondent somebody) {
        return isColleague(somebody)
                || somebody.folded().equals(mailer.sender().folded())
                || addresses.isOurs(somebody.address());
    }

    private boolean isColleague(Correspondent somebody) {
        return !matching.colleagues(Stream.of(somebody)).isEmpty();
    }

    private Instant sentAt(ParsedMail mail) {
        var now = clock.instant();
        return mail.sentAt() == null || mail.sentAt().isAfter(now) ? now : mail.sentAt();
    }

    private List<MailStore.Kept> keep(List<ParsedMail.Part> parts) {
        var kept = new ArrayList<MailStore.Kept>();
        forgetUnlessCommitted(kept);
        for (var part : parts) {
            var stored = files.save(new ByteArrayInputStream(part.content()), part.content().length);
            kept.add(new MailStore.Kept(part.name(), shortened(part.contentType()), stored.size(), stored.key()));
        }
        return kept;
    }

    private static String shortened(String type) {
        return type.length() <= 255 ? type : "application/octet-stream";
    }

    private void forgetUnlessCommitted(List<MailStore.Kept> kept) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    kept.forEach(file -> files.delete(file.key()));
                }
            }
        });
    }

    /** What tells a mail without a Message-ID from others. */
    private static String fingerprint(ParsedMail mail) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Stream.of(mail.from(), mail.to(), mail.cc(), mail.subject(), mail.sentAt(), mail.text(), mail.html())
                    .map(Optional::ofNullable)
                    .forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            mail.parts().forEach(part -> digest.update(part.content()));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
