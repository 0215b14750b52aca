package com.quorumcrm.vcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.exchange.RealData;
import com.quorumcrm.kernel.RuleBroken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardsTests {

    private final Cards cards = new Cards();

    @Test
    void takesNamePlaceAddressesAndNumbers() {
        var card = cards.read("""
                BEGIN:VCARD
                VERSION:3.0
                N:Löwe;Ada;;Dr.;
                FN:Dr. Ada Löwe
                ORG:Nordlicht AG;Einkauf
                TITLE:Leiterin
                EMAIL;TYPE=WORK:Ada@Nordlicht.example
                EMAIL;TYPE=HOME:ada@home.example
                TEL;TYPE=CELL:+49 170 1234567
                TEL;TYPE=FAX:+49 30 99
                END:VCARD
                """).getFirst();
        assertThat(card.name()).isEqualTo("Ada Löwe");
        assertThat(card.company()).isEqualTo("Nordlicht AG");
        assertThat(card.department()).isEqualTo("Einkauf");
        assertThat(card.title()).isEqualTo("Leiterin");
        assertThat(card.emails())
                .containsExactly(
                        new EmailAddress("ada@nordlicht.example", EmailAddress.Kind.WORK, true),
                        new EmailAddress("ada@home.example", EmailAddress.Kind.PRIVATE, false));
        assertThat(card.phones()).containsExactly(new PhoneNumber("+49 170 1234567", PhoneNumber.Kind.MOBILE, false));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "windows-1252"})
    void readsTheEncodingsThatProgramsWrite(String charset) {
        var file = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Müller;Jürgen;;;\r\nFN:Jürgen Müller\r\nEND:VCARD\r\n"
                .getBytes(Charset.forName(charset));
        assertThat(cards.read(file)).extracting(Card::name).containsExactly("Jürgen Müller");
    }

    @Test
    void namesAPersonByWhatThereIs() {
        assertThat(cards.read("BEGIN:VCARD\nVERSION:2.1\nEMAIL:jane@example.com\nEND:VCARD"))
                .extracting(Card::name)
                .containsExactly("jane@example.com");
        assertThat(cards.read("BEGIN:VCARD\nVERSION:4.0\nFN:Plato\nEND:VCARD"))
                .extracting(Card::name)
                .containsExactly("Plato");
    }

    @Test
    void refusesWhatHoldsNoCardOrTooMany() {
        assertThatThrownBy(() -> cards.read("name,email\nAda,ada@example.com")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> cards.read("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n".repeat(Cards.MOST + 1)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void readsTheCardsOfRealPrograms() throws IOException {
        try (var files = Files.list(RealData.folder("samples").resolve("vcard"))) {
            for (var file : files.filter(any -> any.toString().endsWith(".vcf")).toList()) {
                var read = cards.read(Files.readAllBytes(file));
                assertThat(read).as(file.toString()).isNotEmpty().allSatisfy(card -> {
                    assertThat(card.name()).isNotBlank();
                    assertThat(cards.read(card.text())).containsExactly(card);
                });
            }
        }
    }

    @RepeatedTest(200)
    void damagedCardsAreReadOrRefused(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var file = """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91;=C3=91
                EMAIL;PREF:john.doe@company.com
                TEL;CELL;PREF:123456789
                END:VCARD
                """.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < 6; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(cards.read(file))
                    .isNotEmpty()
                    .allSatisfy(card -> assertThat(cards.read(card.text())).hasSize(1));
        } catch (RuleBroken refused) {
            assertThat(refused.breaches()).isNotEmpty();
        }
    }
}
