package com.quorumcrm.files.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.files.FileId;
import com.quorumcrm.files.FileQuery;
import com.quorumcrm.files.GivenFiles;
import com.quorumcrm.platform.FileStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files on pages and in the API. */
@IntegrationTest
class FilePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    AddressBook book;

    @Autowired
    GivenFiles given;

    @Autowired
    FileQuery query;

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient jdbc;

    private AccountId account;

    @BeforeEach
    void anAccount() {
        account = book.account("Filed", ALICE);
    }

    @Test
    void aFileIsUploadedListedAndRemoved() {
        assertThat(upload(ALICE, file("minutes.txt", "agreed"), file("plan.csv", "a,b\n1,2")))
                .hasRedirectedUrl(account.ref().url() + "/files");
        for (var page : List.of("/files", "/files/panel")) {
            assertThat(get(account.ref().url() + page, ALICE))
                    .hasStatusOk()
                    .bodyText()
                    .contains("minutes.txt", "plan.csv");
        }
        assertThat(get(account.ref().url() + "/activity", ALICE)).bodyText().contains("plan.csv");
        var removed = query.of(account.ref(), cast.viewer(ALICE)).getFirst();
        assertThat(post("/files/" + removed.id() + "/trash", CHARLIE)).hasStatus(403);
        assertThat(post("/files/" + removed.id() + "/trash", ALICE))
                .hasRedirectedUrl(account.ref().url() + "/files");
        assertThat(get("/files/" + removed.id(), ALICE)).hasStatus(404);
        assertThat(get("/trash", ALICE)).bodyText().contains(removed.name());
        assertThat(post("/trash/files/" + removed.id(), ALICE))
                .hasRedirectedUrl(account.ref().url() + "/files");
    }

    @Test
    void whatIsRefusedIsNamedAndTheOthersStay() {
        assertThat(upload(ALICE, file("good.txt", "x"), file("page.html", "<b>")))
                .hasStatus(422)
                .bodyText()
                .contains("page.html", "Allowed are", "good.txt");
        assertThat(upload(ALICE)).hasStatus(422);
        assertThat(upload(ED, file("good.txt", "x"))).hasStatus(403);
    }

    @Test
    void contentIsServedSoThatItIsNoPageOfOurs() {
        var text = given.text("Ängebot “1”.txt", "hello", account.ref(), ALICE);
        assertThat(get("/files/" + text, ALICE))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/plain;charset=UTF-8")
                .hasHeader("Content-Length", "5")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst())
                                .startsWith("inline")
                                .contains("filename*=UTF-8''%C3%84ngebot%20%E2%80%9C1%E2%80%9D.txt"));
        assertThat(get("/files/" + text + "?save=true", ALICE))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
        var lying = given.text("shown.txt", "<html><script>1</script></html>", account.ref(), ALICE);
        assertThat(get("/files/" + lying, ALICE))
                .hasHeader("Content-Type", "application/octet-stream")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
    }

    @Test
    void partsAndUnchangedContentAreAnsweredAsSuch() {
        var text = given.text("digits.txt", "0123456789", account.ref(), ALICE);
        assertThat(part(text, "bytes=2-4")).hasStatus(206).hasBodyTextEqualTo("234");
        assertThat(part(text, "bytes=0-0,-1")).hasStatus(206).bodyText().contains("0-0/10", "9-9/10");
        assertThat(part(text, "bytes=5-2")).hasStatus(416);
        assertThat(part(text, "bytes=" + "0-0,".repeat(1000) + "1-1")).hasStatus(416);
        assertThat(mvc.get()
                        .uri("/files/" + text)
                        .header("If-None-Match", "\"" + text + "\"")
                        .with(cast.as(ALICE)))
                .hasStatus(304);
    }

    @Test
    void aHiddenFileIsAnsweredLikeNone() {
        var file = given.text("minutes.txt", "agreed", account.ref(), ALICE);
        book.whileAccountsArePrivate(() -> {
            for (var path : List.of("/files/%s", "/files/%s/thumbnail")) {
                assertThat(get(path.formatted(file), CHARLIE)).hasStatus(404);
                assertThat(get(path.formatted(UUID.randomUUID()), CHARLIE)).hasStatus(404);
            }
            assertThat(post("/files/" + file + "/trash", CHARLIE)).hasStatus(404);
            assertThat(get(account.ref().url() + "/files", CHARLIE)).hasStatus(404);
            assertThat(mvc.get().uri("/api/v1/files/" + file + "/content").with(cast.token(CHARLIE)))
                    .hasStatus(404);
        });
    }

    @Test
    void aPictureIsShownSmall() {
        var picture = given.file("plan.png", GivenFiles.picture(600, 300, "png"), account.ref(), ALICE);
        assertThat(get("/files/" + picture + "/thumbnail", ALICE)).hasStatus(404);
        given.draw(picture);
        assertThat(get("/files/" + picture + "/thumbnail", CHARLIE))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png");
        assertThat(get(account.ref().url() + "/files", ALICE))
                .bodyText()
                .contains("src=\"/files/" + picture + "/thumbnail\"");
    }

    @Test
    void lostContentIsSaidToBeLost() {
        var file = given.text("minutes.txt", "agreed", account.ref(), ALICE);
        store.delete(jdbc.sql("select storage_key from attached_file where id = :id")
                .param("id", file.id())
                .query(String.class)
                .single());
        assertThat(get("/files/" + file, ALICE)).hasStatus(404).bodyText().contains("minutes.txt", "gone");
        assertThat(get(account.ref().url() + "/files", ALICE)).hasStatusOk();
    }

    @Test
    void theApiAttachesReadsAndRemoves() {
        var attached = mvc.post()
                .uri("/api/v1/files")
                .multipart()
                .file(new MockMultipartFile("file", "api.txt", "text/html", "hello".getBytes(UTF_8)))
                .param("recordType", "account")
                .param("recordId", account.toString())
                .with(cast.token(ALICE))
                .exchange();
        assertThat(attached).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"name":"api.txt","mediaType":"text/plain","size":5,"recordType":"account","recordId":"%s"}""".formatted(account));
        var one = query.of(account.ref(), cast.viewer(ALICE)).getFirst().id();
        assertThat(mvc.get().uri("/api/v1/accounts/" + account + "/files").with(cast.token(ALICE)))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(one.toString());
        assertThat(mvc.get().uri("/api/v1/files/" + one + "/content").with(cast.token(CHARLIE)))
                .hasStatusOk()
                .hasBodyTextEqualTo("hello");
        assertThat(mvc.delete().uri("/api/v1/files/" + one).with(cast.token(CHARLIE)))
                .hasStatus(403);
        assertThat(mvc.delete().uri("/api/v1/files/" + one).with(cast.token(ALICE)))
                .hasStatus(204);
        assertThat(mvc.get().uri("/api/v1/files/" + one).with(cast.token(ALICE)))
                .hasStatus(404);
    }

    private MvcTestResult upload(Part by, MockMultipartFile... files) {
        var request = mvc.post().uri(account.ref().url() + "/files").multipart();
        for (var file : files) {
            request.file(file);
        }
        return request.with(cast.as(by)).with(csrf()).exchange();
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, "text/plain", content.getBytes(UTF_8));
    }

    private MvcTestResult get(String path, Part by) {
        return mvc.get().uri(path).with(cast.as(by)).exchange();
    }

    private MvcTestResult post(String path, Part by) {
        return mvc.post().uri(path).with(cast.as(by)).with(csrf()).exchange();
    }

    private MvcTestResult part(FileId file, String range) {
        return mvc.get()
                .uri("/files/" + file)
                .header("Range", range)
                .with(cast.as(ALICE))
                .exchange();
    }
}
