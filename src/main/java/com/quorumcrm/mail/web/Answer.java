package com.quorumcrm.mail.web;

import com.quorumcrm.activities.Direction;
import com.quorumcrm.mail.MailView;
import java.util.List;
import java.util.stream.Collectors;

/** How an answer to a mail begins. */
final class Answer {

    private static final int LONGEST_SUBJECT = 190;

    private Answer() {}

    /** To whoever wrote it; to whom it went, where it is one's own. */
    static MailForm to(MailView mail, MailForm form) {
        var addresses = mail.direction() == Direction.INBOUND
                ? mail.from().address()
                : mail.to().stream().map(somebody -> somebody.address()).collect(Collectors.joining(", "));
        var quoted = mail.text().fresh().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        return form.to(List.of(), addresses).saying(subject(mail.subject()), "\n\n" + quoted);
    }

    private static String subject(String of) {
        var subject = of.regionMatches(true, 0, "re:", 0, 3) ? of : "Re: " + of;
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }
}
