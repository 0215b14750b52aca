package com.quorumcrm.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the bytes of a file become cells. */
public record FileFormat(Charset charset, char delimiter) {

    /** What a person may choose from, the most frequent first; ISO-8859-1 and -11 are read as their supersets. */
    public static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1256",
            "windows-1258",
            "x-windows-874",
            "KOI8-R",
            "ISO-8859-5",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR");

    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    static final FileFormat PLAIN = new FileFormat(StandardCharsets.UTF_8, ',');

    /** As in {@link #ENCODINGS}. */
    public String encoding() {
        return charset.name();
    }

    FileFormat withDelimiter(char other) {
        return new FileFormat(charset, other);
    }
}
