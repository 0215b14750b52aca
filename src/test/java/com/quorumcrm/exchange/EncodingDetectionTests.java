package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingDetectionTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252  | account,city@Müller GmbH,Köln@Acme,Berlin@
            windows-1252  | name@Café Olé@Señor Ñandú@
            windows-1252  | deal,value@Große Lösung,€ 12@
            windows-1251  | компания,город@Рога и копыта,Москва@Acme,Paris@
            windows-1251  | account,sector,city@Acme,retail,Boston@ООО Ромашка,retail,Казань@
            GB18030       | account,city@Acme,Boston@华为技术有限公司,深圳市@
            GB18030       | 公司,城市@中国石油,北京@
            x-windows-874 | account,city@Acme,Boston@ปูนซิเมนต์ไทย,กรุงเทพ@
            x-windows-874 | บริษัท,เมือง@สยาม,เชียงใหม่@
            UTF-8         | account@Müller@Ромашка@华为@
            UTF-8         | account@plain@
            UTF-16LE      | account,city@Acme,Boston@华为,深圳@
            UTF-16BE      | компания@Ромашка@
            """)
    void tellsAFewWordsInATable(String charset, String lines) throws IOException {
        var text = lines.replace("@", "\r\n");
        assertThat(detect(text.getBytes(Charset.forName(charset)))).isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF"})
    void believesAByteOrderMark(String charset, String mark) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(mark));
        bytes.writeBytes("name,city\nMüller,Köln\n".getBytes(Charset.forName(charset)));
        assertThat(detect(bytes.toByteArray())).isEqualTo(Charset.forName(charset));
    }

    @Test
    void oneBadByteFarDownMakesItNotUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            bytes.writeBytes("a plain line\n".getBytes(StandardCharsets.US_ASCII));
        }
        bytes.writeBytes("Müller GmbH\n".getBytes(Charset.forName("windows-1252")));
        assertThat(detect(bytes.toByteArray())).isEqualTo(Charset.forName("windows-1252"));
    }

    @ParameterizedTest
    @CsvSource({
        "de/windows-1252.txt,windows-1252",
        "de/iso-8859-1.txt,windows-1252",
        "ru/windows-1251.txt,windows-1251",
        "ru/koi8-r.txt,KOI8-R",
        "zh/gb18030.txt,GB18030",
        "zh/utf-8.txt,UTF-8",
        "th/tis-620.txt,x-windows-874",
        "th/iso-8859-11.txt,x-windows-874",
        "th/utf-8.txt,UTF-8",
        "vi/utf-8.txt,UTF-8",
        "ar/utf-8.txt,UTF-8",
        "ja/utf-16le.txt,UTF-16LE",
        "ja/utf-16be.txt,UTF-16BE",
        "ja/shift_jis.txt,Shift_JIS",
        "ja/euc-jp.txt,EUC-JP"
    })
    void tellsTextsOfOthers(String file, String charset) throws IOException {
        var bytes = RealData.bytes(RealData.folder("samples/charsets").resolve(file));
        assertThat(detect(bytes)).isEqualTo(Charset.forName(charset));
    }

    private static Charset detect(byte[] bytes) throws IOException {
        return EncodingDetection.of(new ByteArrayInputStream(bytes));
    }
}
