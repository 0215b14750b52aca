package com.quorumcrm.files;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.TimelineFilter;
import com.quorumcrm.activities.TimelineQuery;
import com.quorumcrm.audit.Trash;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FilesTests {

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    GivenFiles given;

    @Autowired
    Files files;

    @Autowired
    FileQuery query;

    @Autowired
    Trash trash;

    @Autowired
    Activities activities;

    @Autowired
    TimelineQuery timelines;

    @Autowired
    FileSettings settings;

    @Autowired
    JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void anAccount() {
        account = book.account("Filed", ALICE);
    }

    @Test
    void whoeverSeesARecordSeesItsFiles() {
        var file = given.text("minutes.txt", "agreed", account.ref(), ALICE);
        assertThat(query.of(account.ref(), cast.viewer(CHARLIE)))
                .extracting(FileView::id)
                .containsExactly(file);
        book.whileAccountsArePrivate(() -> {
            assertThat(query.find(file, cast.viewer(BOB)).name()).isEqualTo("minutes.txt");
            assertThatExceptionOfType(NoSuchRecord.class)
                    .isThrownBy(() -> query.of(account.ref(), cast.viewer(CHARLIE)));
            assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> files.open(file, cast.viewer(CHARLIE)));
            assertThatExceptionOfType(NoSuchRecord.class)
                    .isThrownBy(() -> given.text("x.txt", "x", account.ref(), CHARLIE));
            assertThat(query.ofAll(List.of(account.ref()), cast.viewer(CHARLIE)))
                    .isEmpty();
        });
    }

    @Test
    void aPrivateNoteKeepsItsFilesPrivate() {
        var note = activities.add(
                AddActivity.planned(
                        ActivityDetails.of(ActivityType.TASK, "Alone").due(LocalDate.of(2026, 12, 1), null),
                        Set.of(account.ref())),
                cast.viewer(ALICE));
        jdbc.sql("update activity set private = true where id = :id")
                .param("id", note.id())
                .update();
        var file = given.text("salary.txt", "secret", note.ref(), ALICE);
        assertThat(query.find(file, cast.viewer(ALICE)).record()).isEqualTo(note.ref());
        for (var other : List.of(BOB, CHARLIE, OLGA, ED)) {
            assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(file, cast.viewer(other)));
        }
    }

    @Test
    void onlyWhoAddedItAndTheirManagersRemoveIt() {
        var file = given.text("minutes.txt", "agreed", account.ref(), ALICE);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> files.trash(file, cast.viewer(CHARLIE)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> files.trash(file, cast.viewer(ED)));
        files.trash(file, cast.viewer(BOB));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> files.open(file, cast.viewer(ALICE)));
        assertThat(trash.list(RecordKind.FILE, cast.viewer(CHARLIE)))
                .noneMatch(item -> item.record().equals(file.ref()));
        assertThat(trash.restore(file.ref(), cast.viewer(ALICE)))
                .isEqualTo(account.ref().url() + "/files");
        assertThat(query.of(account.ref(), cast.viewer(ALICE))).hasSize(1);
    }

    @Test
    void theHistoryOfTheRecordTellsOfIt() {
        var file = given.text("offer.txt", "ten", account.ref(), ALICE);
        files.trash(file, cast.viewer(ALICE));
        var told = timelines.of(account.ref(), TimelineFilter.EVERYTHING, cast.viewer(ALICE)).entries().stream()
                .filter(entry -> entry.change() != null)
                .flatMap(entry -> entry.change().fields().stream())
                .filter(field -> field.label().equals("files.title"))
                .toList();
        assertThat(told).anyMatch(field -> field.to().equals(List.of("offer.txt")));
        assertThat(told).anyMatch(field -> field.from().equals(List.of("offer.txt")));
    }

    @Test
    void contentDecidesWhatItIs() {
        var picture = GivenFiles.picture(4, 4, "png");
        assertThat(typeOf("a.png", picture)).isEqualTo("image/png");
        assertThat(typeOf("a.jpg", picture)).isEqualTo("application/octet-stream");
        assertThat(typeOf("a.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("application/octet-stream");
        assertThat(typeOf("a.txt", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("application/octet-stream");
        assertThat(typeOf("a.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/csv");
        assertThat(typeOf("a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("application/pdf");
    }

    @Test
    void namesWithoutAnAllowedEndingAreRefused() {
        for (var name : List.of("x.html", "x.svg", "x.pHp", "x.xhtml", "x", "x.svgz", "x.exe", "x.png.HTML")) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> given.text(name, "hello", account.ref(), ALICE))
                    .satisfies(refused -> assertThat(
                                    refused.breaches().getFirst().arguments().getFirst())
                            .isEqualTo(name));
        }
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> given.text("empty.txt", "", account.ref(), ALICE));
        assertThat(query.of(account.ref(), cast.viewer(ALICE))).isEmpty();
    }

    @Test
    void uploadsSideBySideStayWithinTheQuota() throws Exception {
        var before = usage();
        var left = 2_500L;
        jdbc.sql("update file_usage set bytes = :bytes")
                .param("bytes", settings.quota().toBytes() - left)
                .update();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var uploads = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 8; i++) {
                uploads.add(this::uploadsThousandBytes);
            }
            var taken = 0;
            for (var upload : threads.invokeAll(uploads)) {
                taken += upload.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(2);
            var one = query.of(account.ref(), cast.viewer(ALICE)).getFirst().id();
            files.trash(one, cast.viewer(ALICE));
            assertThat(uploadsThousandBytes()).isTrue();
            assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> files.restore(one, cast.viewer(ALICE)));
        } finally {
            jdbc.sql("update file_usage set bytes = :bytes")
                    .param("bytes", before + 2_000)
                    .update();
        }
    }

    private boolean uploadsThousandBytes() {
        try {
            given.text("k.txt", "x".repeat(1000), account.ref(), ALICE);
            return true;
        } catch (RuleBroken full) {
            return false;
        }
    }

    private long usage() {
        return jdbc.sql("select bytes from file_usage").query(Long.class).single();
    }

    private String typeOf(String name, byte[] content) {
        return query.find(given.file(name, content, account.ref(), ALICE), cast.viewer(ALICE))
                .mediaType();
    }

    @Test
    void nothingHangsOnWhatHoldsNoFiles() {
        var nobody = new RecordRef(RecordKind.USER, cast.id(ALICE).id());
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> given.text("x.txt", "x", nobody, ALICE));
    }
}
