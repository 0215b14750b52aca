package com.quorumcrm.audit.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class ChangePageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Test
    void showsAdministratorsWhoChangedWhat() {
        var name = "Company " + UUID.randomUUID();
        book.account(name, ALICE);

        assertThat(mvc.get()
                        .uri("/admin/history?kind=accounts&by=" + cast.id(ALICE))
                        .with(cast.adam()))
                .hasStatusOk()
                .bodyText()
                .contains(name, cast.viewer(ALICE).name(), "Created");
    }

    @Test
    void narrowsToDaysAndPeople() {
        var name = "Company " + UUID.randomUUID();
        book.account(name, ALICE);

        assertThat(mvc.get().uri("/admin/history?kind=accounts&to=2001-01-01").with(cast.adam()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(name);
        assertThat(mvc.get().uri("/admin/history?kind=nonsense").with(cast.adam()))
                .hasStatus(400);
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(mvc.get().uri("/admin/history").with(cast.olga())).hasStatus(403);
        assertThat(mvc.get().uri("/admin/history").with(cast.ed())).hasStatus(403);
        assertThat(mvc.get().uri("/admin/history").with(cast.alice())).hasStatus(403);
    }
}
