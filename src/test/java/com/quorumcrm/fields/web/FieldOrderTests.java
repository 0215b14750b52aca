package com.quorumcrm.fields.web;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountListQuery;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.fields.CustomField;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.FieldType;
import com.quorumcrm.fields.GivenFields;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.web.ListState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists in the order of a custom field, page after page. */
@IntegrationTest
class FieldOrderTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccountListQuery list;

    @Autowired
    FieldLists lists;

    @Autowired
    Accounts accounts;

    @Autowired
    GivenFields given;

    @Autowired
    AddressBook book;

    @Autowired
    Cast cast;

    @Autowired
    JsonMapper json;

    private final String town = "Town " + Ids.next();

    @AfterEach
    void retire() {
        given.retireAll();
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(FieldType.TEXT, List.of("\"\u00c9clair\"", "\"fig\"", "\"Zebra\"")),
                Arguments.of(FieldType.NUMBER, List.of("-3.5", "2", "10")),
                Arguments.of(
                        FieldType.MONEY,
                        List.of(
                                "{\"amount\":\"9.50\",\"currency\":\"USD\"}",
                                "{\"amount\":\"100.00\",\"currency\":\"EUR\"}")),
                Arguments.of(FieldType.DATE, List.of("\"2025-12-31\"", "\"2026-01-02\"", "\"2026-11-25\"")),
                Arguments.of(FieldType.CHOICE, List.of("\"red\"", "\"greenDark\"", "\"blue\"")),
                Arguments.of(FieldType.YES_NO, List.of("false", "true")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsOnFromPageToPageInBothDirections(FieldType type, List<String> rising) {
        var field = given.of(RecordKind.ACCOUNT, GivenFields.details(type));
        var companies = new ArrayList<String>();
        for (var value : rising) {
            companies.add(value);
            companies.add(value);
        }
        companies.add("");
        companies.add("");
        Collections.shuffle(companies, new Random(7));
        companies.forEach(value -> open(field, value.isEmpty() ? null : json.readTree(value)));

        var up = pages(field, "asc");
        var down = pages(field, "desc");
        var expected = rising.stream().flatMap(value -> Stream.of(value, value)).toList();
        assertThat(up).hasSize(companies.size()).endsWith("", "");
        assertThat(up.subList(0, expected.size())).isEqualTo(texts(expected));
        assertThat(down).hasSize(companies.size()).endsWith("", "");
        assertThat(down.subList(0, expected.size())).isEqualTo(texts(expected.reversed()));
    }

    @Test
    void companiesAreChosenByNameInTheFilter() {
        var field = given.of(RecordKind.ACCOUNT, GivenFields.details(FieldType.ACCOUNT));
        var owner = book.account("Chosen in a filter", ALICE);
        var held = open(field, json.readTree("\"" + owner + "\""));
        assertThat(mvc.get().uri("/accounts?" + field.name() + "=" + owner).with(cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("data-lookup=\"/accounts/lookup\"", ">Chosen in a filter</option>", held.toString());
    }

    /** What companies hold as the list shows them, three a page, and back again to the first page. */
    private List<String> pages(CustomField field, String direction) {
        var all = new ArrayList<String>();
        var place = state(field, direction, null);
        while (true) {
            var page = list.list(place, cast.viewer(ALICE));
            page.rows().forEach(row -> all.add(text(field, row)));
            if (page.next() == null) {
                return all;
            }
            var before = page;
            place = state(field, direction, page.next().encode());
            var back = list.list(place, cast.viewer(ALICE)).previous();
            assertThat(list.list(state(field, direction, back == null ? null : back.encode()), cast.viewer(ALICE))
                            .rows())
                    .extracting(AccountView::id)
                    .isEqualTo(before.rows().stream().map(AccountView::id).toList());
        }
    }

    private ListState state(CustomField field, String direction, @Nullable String cursor) {
        var parameters = new HashMap<String, String[]>(Map.of(
                "city", new String[] {town},
                "sort", new String[] {field.name() + "," + direction},
                "limit", new String[] {"3"}));
        if (cursor != null) {
            parameters.put("cursor", new String[] {cursor});
        }
        return lists.api(AccountListQuery.DEFINITION, RecordKind.ACCOUNT).read(parameters);
    }

    private String text(CustomField field, AccountView row) {
        var value = row.custom().get(field.key());
        return value == null ? "" : value.toString();
    }

    private List<String> texts(List<String> values) {
        return values.stream().map(value -> json.readTree(value).toString()).toList();
    }

    private AccountId open(CustomField field, @Nullable JsonNode value) {
        var details = new AccountDetails(
                "Sorted", AccountType.CUSTOMER, null, null, null, null, town, null, null, null, null, null, null);
        var command = new OpenAccount(details, null);
        return accounts.open(value == null ? command : command.holding(Map.of(field.key(), value)), cast.viewer(ALICE));
    }
}
