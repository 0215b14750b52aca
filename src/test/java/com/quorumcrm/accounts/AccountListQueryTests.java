package com.quorumcrm.accounts;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.web.ListPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountListQueryTests {

    @Autowired
    private AccountListQuery query;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    /** A word that only the accounts of one test hold. */
    private String mark = "";

    @BeforeEach
    void choosesAMark() {
        mark = "mark" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void pagesWithoutGapsWhereNamesAreEqual() {
        for (int i = 0; i < 7; i++) {
            book.account(mark + " twin", ALICE);
        }
        var seen = new ArrayList<AccountId>();
        String cursor = null;
        do {
            var page = list(
                    ALICE,
                    cursor == null
                            ? Map.of("q", mark, "limit", "2")
                            : Map.of("q", mark, "limit", "2", "cursor", cursor));
            page.rows().forEach(row -> seen.add(row.id()));
            cursor = page.next() == null ? null : page.next().encode();
        } while (cursor != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void countsWhatItLists() {
        book.account(mark + " 1", ALICE);
        book.account(mark + " 2", BOB);
        var state = AccountListQuery.DEFINITION.read(parameters(Map.of("q", mark)));
        assertThat(query.countedList(state, cast.viewer(ALICE)).total()).isEqualTo(new ListPage.Total(2, false));
    }

    @Test
    void narrowsToOwnersAndTeams() {
        book.account(mark + " Alice's", ALICE);
        book.account(mark + " Bob's", BOB);
        book.account(mark + " Charlie's", CHARLIE);
        assertThat(names(ALICE, Map.of("q", mark, "ownerId", "me"))).containsExactly(mark + " Alice's");
        assertThat(names(BOB, Map.of("q", mark, "ownerId", "team")))
                .containsExactly(mark + " Alice's", mark + " Bob's");
        assertThat(names(ALICE, Map.of("q", mark, "ownerId", cast.id(CHARLIE).toString())))
                .containsExactly(mark + " Charlie's");
    }

    @Test
    void narrowsToTypesPlacesAndSizes() {
        book.account(
                new AccountDetails(
                        mark + " plant",
                        AccountType.PARTNER,
                        null,
                        "Energía",
                        null,
                        "España",
                        null,
                        null,
                        null,
                        250,
                        null,
                        null,
                        null),
                ALICE);
        book.account(mark + " other", ALICE);
        for (var filter : List.of(
                Map.of("type", "partner"),
                Map.of("industry", "energia"),
                Map.of("country", "ESPANA"),
                Map.of("employees.from", "250", "employees.to", "250"),
                Map.of("name", mark + " PLANT"))) {
            assertThat(names(ALICE, with(filter, "q", mark))).containsExactly(mark + " plant");
        }
    }

    @Test
    void percentAndUnderscoreMeanThemselves() {
        book.account(mark + " 100% sure", ALICE);
        book.account(mark + " 100 percent", ALICE);
        assertThat(names(ALICE, Map.of("q", mark + " 100%"))).containsExactly(mark + " 100% sure");
        assertThat(names(ALICE, Map.of("q", mark + "_100"))).isEmpty();
    }

    @Test
    void privateAccountsAreNeitherListedNorCountedNorSuggestedNorChildren() {
        var parent = book.account(mark + " parent", ALICE);
        book.subsidiary(mark + " hidden", parent, CHARLIE);
        book.whileAccountsArePrivate(() -> {
            assertThat(names(ALICE, Map.of("q", mark))).containsExactly(mark + " parent");
            assertThat(names(CHARLIE, Map.of("q", mark))).containsExactly(mark + " hidden");
            assertThat(names(CHARLIE, Map.of("q", mark, "parentId", parent.toString())))
                    .isEmpty();
            assertThat(names(ED, Map.of("q", mark))).hasSize(2);
            var state = AccountListQuery.DEFINITION.read(parameters(Map.of("q", mark)));
            assertThat(query.countedList(state, cast.viewer(ALICE)).total()).isEqualTo(new ListPage.Total(1, false));
            assertThat(accounts.lookup(mark, cast.viewer(ALICE), 10))
                    .extracting(AccountName::name)
                    .containsExactly(mark + " parent");
            assertThat(accounts.children(parent, cast.viewer(ALICE))).isEmpty();
        });
        assertThat(accounts.children(parent, cast.viewer(ALICE))).hasSize(1);
    }

    @Test
    void saysWhichParameterItDoesNotUnderstand() {
        for (var bad : List.of(
                Map.of("colour", "red"),
                Map.of("sort", "revenue"),
                Map.of("type", "friend"),
                Map.of("ownerId", "nobody"),
                Map.of("cursor", "???"),
                Map.of("employees", "many"))) {
            assertThatExceptionOfType(NotUnderstood.class)
                    .isThrownBy(() -> list(ALICE, bad))
                    .satisfies(refused -> assertThat(bad).containsKey(refused.field()));
        }
    }

    @Test
    void aCursorOfAnotherSortIsNotUnderstood() {
        book.account(mark + " a", ALICE);
        book.account(mark + " b", ALICE);
        var next = list(ALICE, Map.of("q", mark, "limit", "1")).next();
        assertThat(next).isNotNull();
        assertThatExceptionOfType(NotUnderstood.class)
                .isThrownBy(() -> list(ALICE, Map.of("sort", "updatedAt", "cursor", next.encode())));
    }

    private List<String> names(Cast.Part viewer, Map<String, String> filters) {
        return list(viewer, filters).rows().stream().map(AccountView::name).toList();
    }

    private ListPage<AccountView> list(Cast.Part viewer, Map<String, String> filters) {
        return query.list(AccountListQuery.DEFINITION.read(parameters(filters)), cast.viewer(viewer));
    }

    private static Map<String, String[]> parameters(Map<String, String> filters) {
        var parameters = new TreeMap<String, String[]>();
        filters.forEach((key, value) -> parameters.put(key, new String[] {value}));
        return parameters;
    }

    private static Map<String, String> with(Map<String, String> filters, String key, String value) {
        var all = new TreeMap<>(filters);
        all.put(key, value);
        return all;
    }
}
