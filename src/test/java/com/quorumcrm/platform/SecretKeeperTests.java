package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.platform.SecretKeeper.SecretLost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeeperTests {

    @TempDir
    private Path data;

    @Test
    void aSecretIsReadAgainAfterARestartAndLooksLikeNothing() throws Exception {
        var sealed = new SecretKeeper("", data).seal("open sesame", "door");

        assertThat(new SecretKeeper("", data).open(sealed, "door")).isEqualTo("open sesame");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("sesame");
        assertThat(new SecretKeeper("", data).seal("open sesame", "door")).isNotEqualTo(sealed);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void withAnotherKeyOrForAnotherUseItIsLost() {
        var sealed = new SecretKeeper("", data).seal("open sesame", "door");
        var other = new SecretKeeper(Base64.getEncoder().encodeToString(new byte[32]), data);

        assertThatExceptionOfType(SecretLost.class).isThrownBy(() -> other.open(sealed, "door"));
        assertThatExceptionOfType(SecretLost.class)
                .isThrownBy(() -> new SecretKeeper("", data).open(sealed, "another door"));
        sealed[sealed.length - 1] ^= 1;
        assertThatExceptionOfType(SecretLost.class).isThrownBy(() -> new SecretKeeper("", data).open(sealed, "door"));
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        for (var key : new String[] {"short", "!!!", Base64.getEncoder().encodeToString(new byte[16])}) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> new SecretKeeper(key, data).seal("x", "y"));
        }
    }
}
