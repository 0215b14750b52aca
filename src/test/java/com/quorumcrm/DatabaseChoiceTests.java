package com.quorumcrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class DatabaseChoiceTests {

    private static final BooleanSupplier ANSWERS = () -> true;
    private static final BooleanSupplier SILENT = () -> false;
    private static final BooleanSupplier NOT_TO_BE_ASKED = () -> {
        throw new AssertionError("asked for Docker");
    };

    @Test
    void takesDockerWhereAnEngineAnswers() {
        assertThat(DatabaseChoice.of("auto", ANSWERS)).isEqualTo(DatabaseChoice.DOCKER);
        assertThat(DatabaseChoice.of("docker", ANSWERS)).isEqualTo(DatabaseChoice.DOCKER);
    }

    @Test
    void takesTheEmbeddedOneWhereNoEngineAnswers() {
        assertThat(DatabaseChoice.of("auto", SILENT)).isEqualTo(DatabaseChoice.EMBEDDED);
    }

    @Test
    void asksNoEngineWhenTheEmbeddedOneIsWanted() {
        assertThat(DatabaseChoice.of("embedded", NOT_TO_BE_ASKED)).isEqualTo(DatabaseChoice.EMBEDDED);
    }

    @Test
    void failsWhenDockerIsWantedAndNoEngineAnswers() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DatabaseChoice.of("docker", SILENT))
                .withMessage("quorum.test.database is docker, but no Docker engine answers");
    }

    @Test
    void refusesAnUnknownSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseChoice.of("h2", NOT_TO_BE_ASKED))
                .withMessageContaining("auto, docker or embedded");
    }
}
