package com.quorumcrm.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcomerTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ada Lovelace       | a@b.example                  | Ada        | Lovelace
                    Lovelace, Ada      | a@b.example                  | Ada        | Lovelace
                    Maria da Silva     | a@b.example                  | Maria da   | Silva
                    Cher               | a@b.example                  |            | Cher
                                       | ada.lovelace@b.example       | Ada        | Lovelace
                                       | ada_k-lovelace+x@b.example   | Ada K      | Lovelace
                                       | info@b.example               |            | Info
                    """)
    void namesAreReadAsPeopleWriteThem(
            @Nullable String name, String address, @Nullable String firstName, String lastName) {
        assertThat(Newcomer.of(new Correspondent(address, name))).isEqualTo(new Newcomer(firstName, lastName, address));
    }
}
