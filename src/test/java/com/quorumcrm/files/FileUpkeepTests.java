package com.quorumcrm.files;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.platform.FileClaims;
import com.quorumcrm.platform.FileStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** What happens to the contents of files beside uploads and downloads. */
@IntegrationTest
class FileUpkeepTests {

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    GivenFiles given;

    @Autowired
    Files files;

    @Autowired
    FileStore store;

    @Autowired
    FileDisposal disposal;

    @Autowired
    ThumbnailJob thumbnails;

    @Autowired
    @Qualifier("attachedFileClaims")
    FileClaims claims;

    @Autowired
    JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void anAccount() {
        account = book.account("Kept", ALICE);
    }

    @Test
    void whatWasInTheTrashLongEnoughIsGoneWithItsContent() {
        var old = given.text("old.txt", "x", account.ref(), ALICE);
        var young = given.text("young.txt", "x", account.ref(), ALICE);
        var keys = List.of(key(old), key(young));
        List.of(old, young).forEach(file -> files.trash(file, cast.viewer(ALICE)));
        jdbc.sql("update attached_file set deleted_at = deleted_at - interval '31 days' where id = :id")
                .param("id", old.id())
                .update();
        disposal.dispose();
        assertThat(keys).extracting(store::has).containsExactly(false, true);
        assertThat(claims.among(keys)).containsExactly(key(young));
    }

    @Test
    void aPictureGetsASmallOne() throws IOException {
        var picture = given.file("plan.png", GivenFiles.picture(600, 300, "png"), account.ref(), ALICE);
        thumbnails.run(new ThumbnailJob.Picture(picture.id()));
        thumbnails.run(new ThumbnailJob.Picture(picture.id()));
        try (var drawn = files.thumbnail(picture, cast.viewer(ALICE)).open()) {
            assertThat(drawn.readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void whatTheScannerFindsIsRefused() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> scanning(content -> false, FileSettings.Unreachable.ACCEPT));
        scanning(content -> true, FileSettings.Unreachable.REFUSE);
    }

    @Test
    void whetherFilesAreTakenWithoutTheScannerIsConfigured() {
        VirusScan down = content -> {
            throw new IOException("down");
        };
        scanning(down, FileSettings.Unreachable.ACCEPT);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> scanning(down, FileSettings.Unreachable.REFUSE));
    }

    private void scanning(VirusScan scan, FileSettings.Unreachable unreachable) {
        var settings = new FileSettings(
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                Duration.ZERO,
                Set.of(),
                new FileSettings.Scanner(null, Duration.ZERO, unreachable));
        var key = key(given.text("scanned.txt", "x", account.ref(), ALICE));
        new Scanning(scan, store, settings).require(key, FileName.of("scanned.txt"));
    }

    private String key(FileId file) {
        return jdbc.sql("select storage_key from attached_file where id = :id")
                .param("id", file.id())
                .query(String.class)
                .single();
    }
}
