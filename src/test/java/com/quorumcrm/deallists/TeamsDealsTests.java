package com.quorumcrm.deallists;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.deallists.OpportunityCriteria.Days;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityView;
import com.quorumcrm.web.Cursor;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of several people's deals, of which the database reads the first of each. */
@IntegrationTest
class TeamsDealsTests {

    private static final List<Part> TEAM = List.of(ALICE, BOB, CHARLIE);

    @Autowired
    OpportunityListQuery lists;

    @Autowired
    GivenDeals given;

    @Autowired
    Cast cast;

    /** Of one with nearly all of the best deals, of one with a few, and of many that are worth the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areInOneOrderPageByPage(boolean falling) {
        var random = new Random(7);
        var year = falling ? 2041 : 2042;
        var deals = new ArrayList<OpportunityView>();
        for (int i = 0; i < 45; i++) {
            var owner = i < 30 ? ALICE : TEAM.get(random.nextInt(3));
            var amount = (owner == ALICE ? 500 : 100) + 10 * random.nextInt(12);
            deals.add(given.see(
                    given.deal(owner, worth(amount + ".00", "USD").andThen(closing(year + "-06-15"))::apply)));
        }
        var inOrder = Comparator.comparing(
                        (OpportunityView deal) -> deal.amount().amount())
                .thenComparing(deal -> deal.id().id().toString());
        assertThat(pages(year, falling, 10))
                .containsExactlyElementsOf(deals.stream()
                        .sorted(falling ? inOrder.reversed() : inOrder)
                        .map(deal -> deal.id().id())
                        .toList());
    }

    @Test
    void areNoneWhereThereAreNone() {
        assertThat(pages(2043, true, 10)).isEmpty();
    }

    private List<UUID> pages(int year, boolean falling, int limit) {
        var team = OpportunityCriteria.everything()
                .ownedBy(TEAM.stream().map(cast::id).toList())
                .closing(new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        var read = new ArrayList<UUID>();
        var state = state(falling, limit, null);
        while (state != null) {
            var page = lists.page(team, state, cast.viewer(ED));
            page.rows().forEach(deal -> read.add(deal.id().id()));
            state = page.next() == null ? null : state(falling, limit, page.next());
        }
        return read;
    }

    private static ListState state(boolean falling, int limit, @Nullable Cursor cursor) {
        var sort = new Sort("amount", falling);
        return new ListState("/opportunities", "", Map.of(), sort, sort, cursor, limit, List.of());
    }
}
