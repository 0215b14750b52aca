package com.quorumcrm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "two\nlines\n", "Завод «Энергия»", "2026-12-31", " %&=+/"})
    void readsBackWhatItHasWritten(String value) {
        var cursor = new Cursor(value, UUID.randomUUID(), true, 50);

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void fitsIntoAUrlAsItIs() {
        assertThat(new Cursor("ÿÿÿ>>>???", UUID.randomUUID(), false, 0).encode())
                .matches("[\\w-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "!!!", "AAAA", "Zm9vCmIKMQ", "Zm9vCmIKMQpiYXI"})
    void refusesWhatItHasNotWritten(String text) {
        assertThatThrownBy(() -> Cursor.decode(text))
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("cursor"));
    }
}
