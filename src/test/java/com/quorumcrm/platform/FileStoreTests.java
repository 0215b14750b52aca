package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FileStoreTests {

    @TempDir
    Path data;

    FileStore files;

    @BeforeEach
    void openTheStore() {
        files = new FileStore(new DiskShelf(data));
    }

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        var stored = files.save(content("hello"), 5);
        assertThat(stored.size()).isEqualTo(5);
        assertThat(files.size(stored.key())).isEqualTo(5);
        try (var opened = files.open(stored.key())) {
            assertThat(opened).hasContent("hello");
        }
    }

    @Test
    void givesEveryFileAKeyOfItsOwn() {
        assertThat(files.save(content("same"), 10).key())
                .isNotEqualTo(files.save(content("same"), 10).key());
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() throws IOException {
        assertThatExceptionOfType(FileTooLarge.class)
                .isThrownBy(() -> files.save(content("123456"), 5))
                .satisfies(refused -> assertThat(refused.limit()).isEqualTo(5));
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() throws IOException {
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> files.save(breakingOff(), 100));
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void forgetsADeletedFile() {
        var key = files.save(content("hello"), 5).key();
        files.delete(key);
        files.delete(key);
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> files.open(key));
    }

    @Test
    void deletesWhatNobodyClaimsAfterADay() throws IOException {
        var claimed = files.save(content("claimed"), 10).key();
        var lost = files.save(content("lost"), 10).key();
        var beans = new StaticListableBeanFactory();
        beans.addBean("claims", (FileClaims) keys -> Set.of(claimed));
        var young = new UnclaimedFiles(files, beans.getBeanProvider(FileClaims.class), Clock.systemUTC());
        young.delete();
        assertThat(files.has(lost)).isTrue();
        var tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        new UnclaimedFiles(files, beans.getBeanProvider(FileClaims.class), tomorrow).delete();
        assertThat(files.has(lost)).isFalse();
        assertThat(files.has(claimed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../../../../etc/passwd",
                "/etc/passwd",
                "0123456789abcdef0123456789abcde",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdef\n"
            })
    void opensNothingButItsOwnKeys(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> files.open(key));
        assertThatIllegalArgumentException().isThrownBy(() -> files.delete(key));
    }

    private long filesOnDisk() throws IOException {
        try (var found = Files.walk(data)) {
            return found.filter(Files::isRegularFile).count();
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream breakingOff() {
        return new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- > 0) {
                    return 'x';
                }
                throw new IOException("the connection broke off");
            }
        };
    }
}
