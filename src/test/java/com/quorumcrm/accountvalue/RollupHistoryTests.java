package com.quorumcrm.accountvalue;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.MoveAccount;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.WinOpportunity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A group that is reorganised again and again: of each company and each moment, the roll-up is the plain sum. */
@IntegrationTest
class RollupHistoryTests {

    private static final int COMPANIES = 7;
    private static final int STEPS = 5;

    @Autowired
    private AccountRollupQuery rollups;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountQuery query;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private record Deal(OpportunityId id, AccountId account, Part owner, long amount, boolean won) {}

    /** What was so at a moment. */
    private record State(Instant at, Map<AccountId, AccountId> parents, List<Deal> deals) {

        boolean isBelow(AccountId account, AccountId top) {
            for (@Nullable AccountId one = account; one != null; one = parents.get(one)) {
                if (one.equals(top)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<AccountId, Part> owners = new HashMap<>();
    private final Map<AccountId, AccountId> parents = new HashMap<>();
    private final List<Deal> deals = new ArrayList<>();

    @RepeatedTest(3)
    void everySumOfEveryDayIsThatOfItsDeals(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition() * 31L);
        var companies = companies(random);
        var states = new ArrayList<State>();
        for (int step = 0; step < STEPS; step++) {
            change(companies, random);
            states.add(new State(now(), Map.copyOf(parents), List.copyOf(deals)));
        }
        for (var state : states) {
            for (var viewer : List.of(ALICE, BOB, CHARLIE)) {
                companies.forEach(company -> isExact(company, state, viewer, false));
            }
        }
        book.whileAccountsArePrivate(
                () -> companies.forEach(company -> isExact(company, states.getLast(), CHARLIE, true)));
    }

    private void isExact(AccountId top, State state, Part viewer, boolean secretive) {
        var all = state.deals().stream()
                .filter(deal -> state.isBelow(deal.account(), top))
                .toList();
        var seen = all.stream().filter(deal -> sees(viewer, deal)).toList();
        if (secretive && !meets(viewer, top)) {
            assertThatExceptionOfType(NoSuchRecord.class)
                    .isThrownBy(() -> rollups.of(top, state.at(), cast.viewer(viewer)));
            return;
        }
        var rollup = rollups.of(top, state.at(), cast.viewer(viewer));
        assertThat(rollup.won()).as("won").isEqualTo(sum(seen, true));
        assertThat(rollup.open()).as("open").isEqualTo(sum(seen, false));
        assertThat(rollup.partial()).as("partial").isEqualTo(seen.size() < all.size());
        assertThat(rollup.accounts())
                .as("accounts")
                .isEqualTo(owners.keySet().stream()
                        .filter(one -> state.isBelow(one, top) && (!secretive || meets(viewer, one)))
                        .count());
    }

    private List<AccountId> companies(Random random) {
        var companies = new ArrayList<AccountId>();
        for (int number = 0; number < COMPANIES; number++) {
            var owner = random.nextBoolean() ? ALICE : CHARLIE;
            var company = book.account("Group " + Ids.next(), owner);
            owners.put(company, owner);
            companies.add(company);
        }
        return companies;
    }

    /** One company goes elsewhere, two deals come, one is won. */
    private void change(List<AccountId> companies, Random random) {
        var from = 1 + random.nextInt(companies.size() - 1);
        var moving = companies.get(from);
        var to = random.nextInt(4) == 0 ? null : companies.get(random.nextInt(from));
        accounts.move(
                new MoveAccount(moving, query.find(moving, cast.viewer(ALICE)).version(), to),
                cast.viewer(owners.get(moving)));
        parents.put(moving, to);
        parents.values().removeIf(parent -> parent == null);
        for (int number = 0; number < 2; number++) {
            open(companies.get(random.nextInt(companies.size())), random);
        }
        var at = random.nextInt(deals.size());
        var deal = deals.get(at);
        if (!deal.won()) {
            opportunities.win(new WinOpportunity(deal.id(), null, null), cast.viewer(deal.owner()));
            deals.set(at, new Deal(deal.id(), deal.account(), deal.owner(), deal.amount(), true));
        }
    }

    private void open(AccountId account, Random random) {
        var owner = random.nextBoolean() ? ALICE : CHARLIE;
        var amount = 1 + random.nextInt(10_000);
        var details = OpportunityDetails.of(account, "Deal " + Ids.next()).worth(usd(amount));
        var id = opportunities.open(OpenOpportunity.with(details), cast.viewer(owner));
        deals.add(new Deal(id, account, owner, amount, false));
    }

    /** Own ones, those of one's line, and those on accounts of oneself or one's line. */
    private boolean sees(Part viewer, Deal deal) {
        var line = viewer == CHARLIE ? CHARLIE : ALICE;
        return deal.owner() == line || owners.get(deal.account()) == line;
    }

    /** While accounts are private: own ones, and those on which one sees a deal of today. */
    private boolean meets(Part viewer, AccountId account) {
        return owners.get(account) == viewer
                || deals.stream().anyMatch(deal -> deal.account().equals(account) && sees(viewer, deal));
    }

    private static Money sum(List<Deal> deals, boolean won) {
        return usd(deals.stream()
                .filter(deal -> deal.won() == won)
                .mapToLong(Deal::amount)
                .sum());
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Money usd(long amount) {
        return Money.of(new BigDecimal(amount).setScale(2).toPlainString(), "USD");
    }
}
