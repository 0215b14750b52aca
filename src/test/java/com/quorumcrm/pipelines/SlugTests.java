package com.quorumcrm.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "New business, new-business",
        "' Legal / procurement ', legal-procurement",
        "Angebot prüfen, angebot-prufen",
        "Straße, strasse",
        "Переговоры, peregovory",
        "Διαπραγμάτευση, diapragmateuse",
        "商談, shang-tan",
        "مذاکره, mdhakrh",
        "İstanbul, istanbul",
        "Q4 – 2026, q4-2026",
        "🎉, stage",
        "---, stage"
    })
    void makesKeysOutOfNamesOfAnyScript(String name, String key) {
        assertThat(Slug.of(name, "stage", taken -> false)).isEqualTo(key);
    }

    @Test
    void putsANumberBehindAKeyThatIsInUse() {
        assertThat(Slug.of("Won", "stage", Set.of("won", "won-2")::contains)).isEqualTo("won-3");
    }

    @Test
    void keepsKeysShort() {
        var key = Slug.of("a ".repeat(60), "stage", taken -> false);
        assertThat(key).hasSizeLessThanOrEqualTo(36).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void makesTheSameKeysWhereTheLetterIHasNoDot() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Slug.of("INITIAL", "stage", taken -> false)).isEqualTo("initial");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
