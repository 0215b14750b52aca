package com.quorumcrm.activities;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However long a history is, a page of it takes what a page takes. */
@IntegrationTest
class LargeHistoryTests {

    /** A page, and what is looked at to tell whether there is another. */
    private static final int A_PAGE = 2 * TimelineQuery.PAGE;

    @Autowired
    private TimelineQuery timelines;

    @Autowired
    private GivenHistory given;

    @Autowired
    private AddressBook book;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private record History(AccountId account, ContactId usual, ContactId rare) {}

    @Test
    void readsNoMoreOfALongHistoryThanOfAShortOne() {
        var few = reads(history(400));
        var many = reads(history(10_000));
        System.out.println("Activities looked at for a timeline of 400: " + few + ", of 10,000: " + many);
        for (var page : List.of("first", "second", "person", "rare person", "note", "colleague")) {
            assertThat(many.get(page)).as(page).isLessThanOrEqualTo(A_PAGE);
        }
    }

    @Test
    void everyEntryComesOnceHoweverManyRecordsItIsAbout() {
        var history = history(95);
        var seen = new ArrayList<UUID>();
        var filter = TimelineFilter.EVERYTHING;
        while (true) {
            var page = timelines.of(history.account().ref(), accounts(history), filter, cast.viewer(ALICE));
            page.entries().stream().filter(entry -> entry.activity() != null).forEach(entry -> seen.add(entry.id()));
            if (page.next() == null) {
                break;
            }
            filter = new TimelineFilter(Set.of(), null, null, null, page.next());
        }
        assertThat(seen).hasSize(95).doesNotHaveDuplicates();
    }

    @Test
    void isNarrowedToAPersonAColleagueAKindAndWhatWasSaid() {
        var history = history(1000);
        assertThat(count(history, new TimelineFilter(Set.of(), history.rare().id(), null, null, null)))
                .isEqualTo(3);
        assertThat(count(history, new TimelineFilter(Set.of(), null, cast.id(BOB), null, null)))
                .isEqualTo(2);
        assertThat(count(history, new TimelineFilter(Set.of("note"), null, null, null, null)))
                .isEqualTo(2);
        assertThat(count(history, new TimelineFilter(Set.of(), null, null, "PLANT 987,", null)))
                .isEqualTo(1);
        assertThat(count(history, new TimelineFilter(Set.of(), null, null, "100%", null)))
                .isZero();
        var page = timelines.of(
                history.account().ref(),
                accounts(history),
                new TimelineFilter(Set.of(), history.rare().id(), cast.id(BOB), null, null),
                cast.viewer(ALICE));
        assertThat(page.entries()).isEmpty();
        assertThat(page.people()).extracting(choice -> choice.label()).containsExactly("Rare");
        assertThat(page.colleagues()).extracting(choice -> choice.label()).containsExactly("Bob");
    }

    private long count(History history, TimelineFilter filter) {
        return timelines.of(history.account().ref(), accounts(history), filter, cast.viewer(ALICE)).entries().stream()
                .filter(entry -> entry.activity() != null)
                .count();
    }

    private Map<String, Long> reads(History history) {
        var first =
                timelines.of(history.account().ref(), accounts(history), TimelineFilter.EVERYTHING, cast.viewer(ALICE));
        var reads = new LinkedHashMap<String, Long>();
        reads.put("first", reads(history, TimelineFilter.EVERYTHING));
        reads.put(
                "second",
                reads(history, new TimelineFilter(Set.of(), null, null, null, Objects.requireNonNull(first.next()))));
        reads.put("person", reads(history, narrowed(history.usual().id(), Set.of())));
        reads.put("rare person", reads(history, narrowed(history.rare().id(), Set.of())));
        reads.put("note", reads(history, narrowed(null, Set.of("note"))));
        reads.put("colleague", reads(history, new TimelineFilter(Set.of("call"), null, cast.id(BOB), null, null)));
        reads.put("said", reads(history, new TimelineFilter(Set.of("call"), null, null, "plant 301", null)));
        return reads;
    }

    private static TimelineFilter narrowed(@Nullable UUID person, Set<String> kinds) {
        return new TimelineFilter(kinds, person, null, null, null);
    }

    /** How many activities the statement looks at that finds the entries of a page. */
    private long reads(History history, TimelineFilter filter) {
        var sql =
                new TimelineSql(history.account().ref(), accounts(history), filter, visibility.of(cast.viewer(ALICE)));
        var plan = jdbc.sql("explain (analyze, format json) " + sql.places(TimelineQuery.PAGE + 1))
                .params(sql.params())
                .query(String.class)
                .single();
        return activities(json.readTree(plan).get(0).get("Plan"));
    }

    private static long activities(JsonNode node) {
        var here = node.path("Alias").asString("").equals("a")
                ? node.path("Actual Loops").asLong()
                        * Math.max(
                                1,
                                Math.round(node.path("Actual Rows").asDouble()
                                        + node.path("Rows Removed by Filter").asDouble(0)))
                : 0;
        return here
                + node.path("Plans")
                        .valueStream()
                        .mapToLong(LargeHistoryTests::activities)
                        .sum();
    }

    private static List<UUID> accounts(History history) {
        return List.of(history.account().id());
    }

    private History history(int entries) {
        var account = book.account("Talked with " + Ids.next(), ALICE);
        var history = new History(account, book.contact("Usual", account, ALICE), book.contact("Rare", account, ALICE));
        given.of(account, history.usual(), history.rare(), cast.id(ALICE), cast.id(BOB), entries);
        return history;
    }
}
