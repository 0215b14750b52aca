package com.quorumcrm.accounts.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class AccountPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Test
    void showsTheAccountItsPeopleAndItsPlaceInTheHierarchy() {
        var parent = book.account("Parent page", ALICE);
        var account = book.subsidiary("Child page", parent, ALICE);
        book.subsidiary("Grandchild page", account, ALICE);
        book.contact("Person-on-page", account, ALICE);
        var url = account.ref().url();
        assertThat(get(url, ALICE)).bodyText().contains("Child page", "Person-on-page", "Parent page");
        assertThat(get(url + "/contacts", ALICE)).bodyText().contains("Person-on-page");
        assertThat(get(url + "/hierarchy", ALICE)).bodyText().contains("Parent page", "Grandchild page");
    }

    @Test
    void whoMayOnlyReadIsOfferedNoChanges() {
        var url = book.account("Read only", ALICE).ref().url();
        assertThat(get(url, ED))
                .bodyText()
                .contains("Read only")
                .doesNotContain("/edit", url + "/trash", "/contacts/new");
        assertThat(get(url, CHARLIE)).bodyText().doesNotContain(url + "/edit");
    }

    @Test
    void aHiddenAccountIsAnsweredLikeNone() {
        var url = book.account("Hidden page", CHARLIE).ref().url();
        book.whileAccountsArePrivate(() -> {
            for (var part : new String[] {"", "/contacts", "/hierarchy", "/edit", "/trash", "/facts/name"}) {
                assertThat(get(url + part, ALICE)).hasStatus(HttpStatus.NOT_FOUND);
            }
            assertThat(get("/accounts/lookup?q=hidden page", ALICE)).bodyText().isEqualTo("[]");
        });
        assertThat(get("/accounts/" + UUID.randomUUID(), ALICE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/accounts/7", ALICE)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void listsWithFiltersFromTheUrl() {
        book.account("Listed page", ALICE);
        assertThat(get("/accounts?q=listed page&ownerId=me&columns=name,parent,website&sort=updatedAt,desc", ALICE))
                .bodyText()
                .contains("Listed page");
        assertThat(get("/accounts?q=listed page&ownerId=me", CHARLIE))
                .bodyText()
                .doesNotContain("Listed page");
        assertThat(get("/accounts?colour=red", ALICE)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult get(String url, Cast.Part viewer) {
        return mvc.get().uri(url).with(cast.as(viewer)).exchange();
    }
}
