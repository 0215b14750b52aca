package com.quorumcrm.phones;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephonyTests {

    @ParameterizedTest
    @CsvSource({
        "020 7946 0958, GB, +442079460958",
        "+44 (0)20 7946-0958, US, +442079460958",
        "(650) 253-0000, US, +16502530000",
        "089 / 123 45 67, DE, +49891234567",
        "650.253.0000 x42, US, +16502530000;ext=42",
        "+81 3-1234-5678 ext. 9, US, +81312345678;ext=9",
        "٠٢١ ٨٨٧٧ ٦٦٥٥, IR, +982188776655",
    })
    void readsWhatPeopleWriteByTheHabitsOfACountry(String typed, String region, String kept) {
        assertThat(Telephony.read(typed, region)).contains(kept);
        assertThat(Telephony.read(kept, "US")).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "12", "+44 1", "020 7946 0958", ""})
    void whatCannotBeANumberIsNone(String typed) {
        assertThat(Telephony.read(typed, "ZZ")).isEmpty();
    }

    @Test
    void isShownNationallyAtHomeAndInternationallyElsewhere() {
        assertThat(Telephony.shown("+442079460958", "GB")).isEqualTo("020 7946 0958");
        assertThat(Telephony.shown("+442079460958", "US")).isEqualTo("+44 20 7946 0958");
        assertThat(Telephony.shown("+16502530000;ext=42", "US")).isEqualTo("(650) 253-0000 ext. 42");
        assertThat(Telephony.shown("ask at the desk", "US")).isEqualTo("ask at the desk");
    }

    @Test
    void isDialledByALink() {
        assertThat(Telephony.link("+16502530000;ext=42")).isEqualTo("tel:+16502530000;ext=42");
        assertThat(Telephony.link("020 (7946) 0958")).isEqualTo("tel:02079460958");
    }
}
