package com.quorumcrm.contacts;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.web.SearchHit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContactSearchTests {

    @Autowired
    private ContactSearch contacts;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Test
    void findsPeopleByNameAndByAddressWithTheirCompany() {
        var denso = book.account("株式会社デンソー九州", ALICE);
        book.contact(
                ContactDetails.of("Zdeňka", "Příborská", "zp.unique@denso.example", Affiliation.at(denso, null)),
                ALICE);
        for (var typed : List.of("zdenka priborska", "Pribroska", "zp.unique@", "ZP.UNIQUE@DENSO.EXAMPLE")) {
            assertThat(contacts.find(typed, 5, cast.viewer(ALICE)))
                    .extracting(SearchHit::title, SearchHit::hint)
                    .contains(tuple("Zdeňka Příborská", "株式会社デンソー九州"));
        }
    }

    @Test
    void findsNobodyThatTheViewerMayNotSee() {
        var secret = book.account("Qwfpgj Holdings", CHARLIE);
        book.contact("Qwfpgjlu", secret, CHARLIE);
        book.whileAccountsArePrivate(() -> {
            for (var part : List.of(ALICE, BOB)) {
                assertThat(contacts.find("qwfpgjlu", 5, cast.viewer(part))).isEmpty();
            }
            assertThat(contacts.find("qwfpgjlu", 5, cast.viewer(CHARLIE))).hasSize(1);
        });
    }
}
