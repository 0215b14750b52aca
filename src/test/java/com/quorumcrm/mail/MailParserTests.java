package com.quorumcrm.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.quorumcrm.platform.HtmlSanitizer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MailParserTests {

    private final MailParser parser = new MailParser(new HtmlSanitizer());

    @Test
    void readsWhatAMailSays() {
        var mail = parse("""
                Message-ID: <2@example.com>
                In-Reply-To: <1@example.com>
                References: <0@example.com>
                 <1@example.com>
                From: =?utf-8?q?Ada_L=C3=B6we?= <Ada@Example.com>
                To: "Kessler, Mara" <mara@ridgeline.example>, bob@ridgeline.example
                Cc: friends: a@example.com, b@example.com;
                Delivered-To: capture+abc@ridgeline.example
                Date: Tue, 24 Nov 2026 10:00:00 +0100
                Subject: =?utf-8?q?Angebot_f=C3=BCr?=
                 =?utf-8?q?_uns?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: multipart/alternative; boundary=y

                --y
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe
                --y
                Content-Type: text/html; charset=utf-8

                <p>Formatted</p>
                --y--
                --x
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=utf-8''%C3%BCber.pdf
                Content-Transfer-Encoding: base64

                AQID
                --x--
                """);
        assertThat(mail.messageId()).isEqualTo("<2@example.com>");
        assertThat(mail.answers()).containsExactly("<1@example.com>", "<0@example.com>");
        assertThat(mail.from()).isEqualTo(new Correspondent("Ada@Example.com", "Ada Löwe"));
        assertThat(mail.to()).extracting(Correspondent::name).containsExactly("Kessler, Mara", null);
        assertThat(mail.cc()).extracting(Correspondent::address).containsExactly("a@example.com", "b@example.com");
        assertThat(mail.delivered()).containsExactly("capture+abc@ridgeline.example");
        assertThat(mail.subject()).isEqualTo("Angebot für uns");
        assertThat(mail.sentAt()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(mail.text()).isEqualTo("Grüße");
        assertThat(mail.html()).contains("<p>Formatted</p>");
        assertThat(mail.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("über.pdf");
            assertThat(part.content()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void takesTheTextFromThePageWhereThereIsNone() {
        var mail = parse("Content-Type: text/html\n\n<style>p{}</style><p>Hello<br>there</p><script>alert(1)</script>");
        assertThat(mail.text()).isEqualTo("Hello\nthere");
    }

    @Test
    void keepsTheTextOfWhatIsNoMailAtAll() {
        assertThat(parse("").text()).isNull();
        assertThat(parse("\n\nJust text").text()).isEqualTo("Just text");
        assertThat(parse("Content-Type: multipart/mixed; boundary=gone\n\nNo parts here")
                        .text())
                .contains("No parts here");
        assertThat(parse("Content-Type: x/y/z;;;=\nContent-Transfer-Encoding: odd\n\nStill here")
                        .text())
                .contains("Still here");
    }

    @Test
    void takesNoHarmFromDepthAndNumber() {
        var deep = new StringBuilder("From: a@example.com\n");
        for (var level = 0; level < 1000; level++) {
            deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(level, level));
        }
        var many = "To: " + "somebody@example.com, ".repeat(20_000) + "\n";
        var parts = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(20_000) + "--b--";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(parse(deep.toString()).from()).isNotNull();
            assertThat(parse(many).to()).hasSizeLessThanOrEqualTo(300);
            assertThat(parse(parts).text()).hasSizeLessThan(2_000);
        });
    }

    @Test
    void readsEverySampleOfOthers() {
        for (var file : Samples.in("mail-mime4j", ".msg")) {
            var raw = Samples.bytes(file);
            var mail = parser.parse(raw);
            var kept = (mail.text() == null ? 0 : mail.text().length())
                    + (mail.html() == null ? 0 : mail.html().length())
                    + mail.parts().stream()
                            .mapToInt(part -> part.content().length)
                            .sum();
            assertThat(kept).as(file.toString()).isPositive();
            if (new String(raw, ISO_8859_1).matches("(?is).{0,2000}?^from: [^\n]*@.*")) {
                assertThat(mail.from()).as(file.toString()).isNotNull();
            }
        }
    }

    @Test
    void readsTextInTheEncodingItNames() {
        for (var file : Samples.in("charsets", ".txt")) {
            var name = file.getFileName().toString().replace(".txt", "");
            if (Charset.isSupported(name)) {
                var raw = Samples.bytes(file);
                var expected = new String(raw, Charset.forName(name));
                var head = "Content-Type: text/plain; charset=" + name + "\n\n";
                assertThat(squeezed(parser.parse(joined(head, raw)).text()))
                        .as(file.toString())
                        .isEqualTo(squeezed(expected));
            }
        }
    }

    @Test
    void readsTextThatNamesNoEncodingOrAnUnknownOne() {
        assertThat(parse("Content-Type: text/plain; charset=nonsense-7\n\nGrüße")
                        .text())
                .isEqualTo("Grüße");
        assertThat(parser.parse("Subject: Grüße\n\nGrüße".getBytes(UTF_8)).subject())
                .isEqualTo("Grüße");
        assertThat(parser.parse("Subject: Grüße\n\nGrüße".getBytes(ISO_8859_1)).text())
                .isEqualTo("Grüße");
    }

    /** Samples, changed at random: what was found is found again by the number of the repetition. */
    @RepeatedTest(40)
    void survivesEveryDamage(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (var file : Samples.in("mail-mime4j", ".msg")) {
            var damaged = damaged(Samples.bytes(file), random);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(parser.parse(damaged)).as(file.toString()).isNotNull());
        }
    }

    private static byte[] damaged(byte[] mail, Random random) {
        var bytes = mail.clone();
        for (var change = 0; change < 1 + random.nextInt(30) && bytes.length > 0; change++) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> bytes[at] = (byte) "\r\n\0\"<>;=:-".charAt(random.nextInt(10));
                default ->
                    bytes = joined(
                            new String(bytes, 0, at, ISO_8859_1),
                            Arrays.copyOfRange(bytes, Math.max(0, at - random.nextInt(200)), bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] joined(String head, byte[] rest) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(ISO_8859_1));
        all.writeBytes(rest);
        return all.toByteArray();
    }

    private static String squeezed(String text) {
        return text == null
                ? ""
                : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Cc}]+", " ")
                        .strip();
    }

    private ParsedMail parse(String mail) {
        return parser.parse(mail.getBytes(UTF_8));
    }
}
