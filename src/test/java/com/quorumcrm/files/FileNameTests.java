package com.quorumcrm.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "../../etc/passwd ~ passwd",
                "..\\..\\x ~ x",
                "C:\\x ~ x",
                "/abs ~ abs",
                "con.txt ~ _con.txt",
                "... ~ file",
                "'' ~ file",
                "'report.pdf. ' ~ report.pdf",
                ".htaccess ~ htaccess",
                "plan <final>?.pdf ~ plan _final__.pdf",
                "Ängebot “1”.pdf ~ Ängebot “1”.pdf",
                "中文.docx ~ 中文.docx",
                "party\uD83C\uDF89.png ~ party\uD83C\uDF89.png"
            })
    void keepsWhatIsAName(String given, String kept) {
        assertThat(FileName.of(given).value()).isEqualTo(kept);
    }

    @Test
    void hidesNothingFromReaders() {
        assertThat(FileName.of("invoice\u202Efdp.exe").value()).isEqualTo("invoicefdp.exe");
        assertThat(FileName.of("a\0.png").value()).isEqualTo("a_.png");
        assertThat(FileName.of("a\r\nSet-Cookie: x.png").value()).isEqualTo("a Set-Cookie_ x.png");
    }

    @Test
    void shortensWithoutLosingTheEnding() {
        var name = FileName.of("x".repeat(300) + ".PDF");
        assertThat(name.value()).hasSize(FileName.LONGEST).endsWith(".pdf");
        assertThat(FileName.of("\uD83C\uDF89".repeat(300)).value().codePoints()).hasSize(FileName.LONGEST);
    }

    @Test
    void knowsItsEnding() {
        assertThat(FileName.of("x.tar.GZ").extension()).isEqualTo("gz");
        assertThat(FileName.of("README").extension()).isEmpty();
    }
}
