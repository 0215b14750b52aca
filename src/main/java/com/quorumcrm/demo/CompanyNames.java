package com.quorumcrm.demo;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.util.StringUtils;

/** Names as companies have them in a country. */
final class CompanyNames {

    /**
     * @param head the part that the companies of a group share
     * @param trade what the company calls its trade
     */
    record Name(String text, String head, String trade, String industry) {

        /** Without the legal form. */
        String inShort() {
            return head + " " + trade;
        }

        boolean isLatin() {
            return UnicodeScript.of(head.codePointAt(0)) == UnicodeScript.LATIN;
        }
    }

    private record Trade(String word, String industry) {

        static Trade of(String text) {
            var colon = text.indexOf(':');
            return new Trade(text.substring(0, colon), text.substring(colon + 1));
        }
    }

    private record Style(String country, String pattern, List<String> heads, List<Trade> trades, List<String> forms) {

        static Style of(NamedCsvRecord row) {
            return new Style(
                    row.getField("country"),
                    row.getField("pattern"),
                    Vocabulary.words(row, "heads"),
                    Vocabulary.words(row, "trades").stream().map(Trade::of).toList(),
                    Vocabulary.words(row, "forms"));
        }

        boolean isLatin() {
            return UnicodeScript.of(heads.getFirst().codePointAt(0)) == UnicodeScript.LATIN;
        }

        Name named(String head, Chance chance) {
            var trade = chance.of(trades);
            var text = pattern.replace("{head}", head)
                    .replace("{trade}", trade.word())
                    .replace("{form}", forms.isEmpty() ? "" : chance.of(forms));
            return new Name(text, head, trade.word(), trade.industry());
        }
    }

    private final Map<String, Style> styles =
            Vocabulary.read("companies", Style::of).stream().collect(toMap(Style::country, Function.identity()));
    private final List<String> syllables = Vocabulary.phrases("SYLLABLE");

    /** A name of familiar words, which several companies may share. */
    Name common(String country, Chance chance) {
        var style = style(country);
        return style.named(chance.of(style.heads()), chance);
    }

    /** A name with a word that hardly another company has, where the script is one in which we can make up words. */
    Name rare(String country, Chance chance) {
        var style = style(country);
        return style.isLatin() ? style.named(inventedWord(chance), chance) : common(country, chance);
    }

    /** The name of a company that belongs to another. */
    Name subsidiary(Name parent, String country, Chance chance) {
        return style(country).named(parent.head(), chance);
    }

    boolean isLatin(String country) {
        return style(country).isLatin();
    }

    private String inventedWord(Chance chance) {
        var word = new StringBuilder();
        for (int number = chance.between(2, 3); number > 0; number--) {
            word.append(chance.of(syllables));
        }
        return StringUtils.capitalize(word.append(chance.in(0.4) ? "a" : "").toString());
    }

    private Style style(String country) {
        return Objects.requireNonNull(styles.get(country));
    }
}
