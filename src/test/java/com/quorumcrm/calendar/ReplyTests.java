package com.quorumcrm.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.calendar.Invitee.Answer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyTests {

    private static final String ADA = "ada@customer.example";

    private final UUID meeting = UUID.randomUUID();

    @Test
    void anAnswerIsReadAsProgramsWriteIt() {
        var replies = read(
                "REPLY",
                "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Ada, Countess\":MAILTO:Ada@Customer.example",
                "SEQUENCE:2",
                "DTSTAMP:20330501T080000Z");

        assertThat(replies)
                .containsExactly(new Reply(meeting, 2, Instant.parse("2033-05-01T08:00:00Z"), Answer.ACCEPTED, null));
        assertThat(read("REPLY", "ATTENDEE;PARTSTAT=DECLINED:mailto:" + ADA))
                .extracting(Reply::answer)
                .containsExactly(Answer.DECLINED);
        assertThat(read("reply", "ATTENDEE;PARTSTAT=tentative:mailto:" + ADA))
                .extracting(Reply::answer)
                .containsExactly(Answer.TENTATIVE);
    }

    @Test
    void anotherTimeIsProposed() {
        var replies = read("COUNTER", "ATTENDEE;PARTSTAT=TENTATIVE:mailto:" + ADA, "DTSTART:20330602T130000Z");

        assertThat(replies).singleElement().satisfies(reply -> {
            assertThat(reply.answer()).isEqualTo(Answer.TENTATIVE);
            assertThat(reply.proposed()).isEqualTo("2033-06-02T13:00:00Z");
        });
        assertThat(read("COUNTER", "ATTENDEE;PARTSTAT=DECLINED:mailto:" + ADA))
                .extracting(Reply::answer)
                .containsExactly(Answer.DECLINED);
    }

    @Test
    void nobodyAnswersForOthers() {
        assertThat(read("REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@customer.example"))
                .isEmpty();
    }

    @Test
    void whatIsNoAnswerIsLeft() {
        assertThat(read("REQUEST", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:" + ADA)).isEmpty();
        assertThat(read("REPLY", "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:" + ADA))
                .isEmpty();
        for (var text : List.of("", "nonsense", "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:x@quorum")) {
            assertThat(Reply.read(text.getBytes(UTF_8), ADA)).isEmpty();
        }
        var elsewhere = calendar("REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:" + ADA)
                .replace(meeting + "@quorum", "something@google.com");
        assertThat(Reply.read(elsewhere.getBytes(UTF_8), ADA)).isEmpty();
    }

    private List<Reply> read(String method, String... lines) {
        return Reply.read(calendar(method, lines).getBytes(UTF_8), ADA);
    }

    private String calendar(String method, String... lines) {
        return """
                BEGIN:VCALENDAR
                PRODID:-//x//y//EN
                VERSION:2.0
                METHOD:%s
                BEGIN:VEVENT
                UID:%s@quorum
                %s
                END:VEVENT
                END:VCALENDAR
                """.formatted(method, meeting, String.join("\n", lines)).replace("\n", "\r\n");
    }
}
