package com.quorumcrm.mail;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.Direction;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as pages and the API show it.
 *
 * @param activity what it is on timelines, null while it waits for its owner to say whose it is
 * @param behind the same from a colleague's mailbox, which is shown instead where both could be
 */
public record MailView(
        MailId id,
        UUID thread,
        UserId ownerId,
        String ownerName,
        @Nullable ActivityId activity,
        @Nullable ActivityId behind,
        boolean confidential,
        Direction direction,
        String messageId,
        List<String> answers,
        String subject,
        Correspondent from,
        List<Correspondent> to,
        List<Correspondent> cc,
        Instant sentAt,
        QuotedText text,
        boolean hasHtml,
        List<Part> parts) {

    /**
     * A file in a mail.
     *
     * @param position by which it is asked for
     * @param size in bytes
     */
    public record Part(int position, String name, String contentType, long size) {}

    public MailView {
        answers = List.copyOf(answers);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        parts = List.copyOf(parts);
    }

    boolean isBehind(MailView other) {
        return behind != null && behind.equals(other.activity());
    }

    boolean isSameAs(MailView other) {
        return isBehind(other) || other.isBehind(this);
    }

    public List<Correspondent> recipients() {
        return Stream.concat(to.stream(), cc.stream()).toList();
    }
}
