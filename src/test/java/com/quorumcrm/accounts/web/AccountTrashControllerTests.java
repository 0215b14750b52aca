package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.WriteRefusals;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.web.Notice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

@IntegrationTest
class AccountTrashControllerTests extends WriteRefusals {

    @Override
    protected RecordRef record() {
        return book.account("To be deleted", ALICE).ref();
    }

    @Override
    protected String path(RecordRef record) {
        return record.url() + "/trash";
    }

    @Override
    protected Map<String, String> parameters(long version) {
        return Map.of("version", Long.toString(version));
    }

    @Test
    void asksAndNamesWhatItTouches() {
        var record = record();
        assertThat(get(path(record), ALICE)).bodyText().contains("To be deleted", "name=\"version\"");
    }

    @Test
    void deletesAndCanBeTakenBackAtOnce() {
        var record = record();
        var result = post(record, 0, ALICE);
        assertThat(result).hasRedirectedUrl("/accounts");
        var notice = (Notice) result.getMvcResult().getFlashMap().get(Notice.NAME);
        assertThat(get(record.url(), ALICE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(notice.undo()).with(cast.alice()).with(csrf()))
                .hasRedirectedUrl(record.url());
        assertThat(get(record.url(), ALICE)).hasStatusOk();
    }

    @Test
    void onlyThoseWhoSeeItInTheTrashTakeItBack() {
        var record = record();
        post(record, 0, ALICE);
        var restore = "/trash" + record.url();
        assertThat(mvc.post().uri(restore).with(cast.charlie()).with(csrf())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(restore).with(cast.alice())).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(get("/trash", ALICE)).bodyText().contains("To be deleted", restore);
        assertThat(get("/trash?kind=accounts", CHARLIE)).bodyText().doesNotContain(restore);
        assertThat(get("/trash?kind=nonsense", ALICE)).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
