package com.quorumcrm;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.RecordRef;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What every page that changes a record must refuse. */
public abstract class WriteRefusals {

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected AddressBook book;

    @Autowired
    protected Cast cast;

    @Autowired
    protected JdbcClient jdbc;

    /** Enters a record that Alice owns. */
    protected abstract RecordRef record();

    protected abstract String path(RecordRef record);

    protected abstract Map<String, String> parameters(long version);

    @Test
    void refusesStrangers() {
        var record = record();
        book.whileAccountsArePrivate(() -> assertThat(post(record, 0, CHARLIE)).hasStatus(HttpStatus.NOT_FOUND));
        assertThat(version(record)).isZero();
    }

    @Test
    void refusesReadOnlyTeammates() {
        var record = record();
        assertThat(post(record, 0, CHARLIE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(record, 0, ED)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(version(record)).isZero();
    }

    @Test
    void refusesStaleVersions() {
        var record = record();
        assertThat(post(record, 4, ALICE)).hasStatus(HttpStatus.CONFLICT);
        assertThat(version(record)).isZero();
    }

    @Test
    void refusesRequestsForgedElsewhere() {
        var record = record();
        var forged = mvc.post().uri(path(record)).with(cast.alice());
        parameters(0).forEach(forged::param);
        forged.exchange();
        assertThat(version(record)).isZero();
    }

    protected MvcTestResult post(RecordRef record, long version, Cast.Part viewer) {
        var request = mvc.post().uri(path(record)).with(cast.as(viewer)).with(csrf());
        parameters(version).forEach(request::param);
        return request.exchange();
    }

    protected MvcTestResult get(String path, Cast.Part viewer) {
        return mvc.get().uri(path).with(cast.as(viewer)).exchange();
    }

    protected long version(RecordRef record) {
        return jdbc.sql("select version from %s where id = :id"
                        .formatted(record.kind().table()))
                .param("id", record.id())
                .query(Long.class)
                .single();
    }
}
