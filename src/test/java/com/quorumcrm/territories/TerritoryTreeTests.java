package com.quorumcrm.territories;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.UserId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerritoryTreeTests {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final TerritoryView europe = territory("Europe", null, 10, countries("Germany, Austria"), true);
    private final TerritoryView large = territory("Large", europe.id(), 10, employees(1000, null), true);
    private final TerritoryView middle = territory("Middle", europe.id(), 20, employees(200, 999), true);
    private final TerritoryView rest = territory("Rest", null, 90, Conditions.none(), true);
    private final TerritoryTree tree = TerritoryTree.of(List.of(rest, middle, europe, large), EUR);

    @Test
    void rowsStandInTheOrderInWhichTheyAreAsked() {
        assertThat(tree.rows())
                .extracting(one -> one.level() + one.details().name())
                .containsExactly("0Europe", "1Large", "1Middle", "0Rest");
    }

    @Test
    void theDeepestOfTheFirstTakesIt() {
        assertThat(place("germany", 5000)).isEqualTo("Europe/Large");
        assertThat(place(" Austria ", 200)).isEqualTo("Europe/Middle");
        assertThat(place("Germany", 10)).isEqualTo("Europe");
        assertThat(place("Germany", null)).isEqualTo("Europe");
        assertThat(place("Japan", 5000)).isEqualTo("Rest");
        assertThat(place(null, null)).isEqualTo("Rest");
    }

    @Test
    void aGroupThatIsNobodysTakesNothingItself() {
        var group = territory("Group", null, 10, Conditions.none(), false);
        var alone = TerritoryTree.of(List.of(group), EUR);
        assertThat(alone.place(company("Germany", 1, null))).isEmpty();
    }

    @Test
    void revenueIsComparedInOneCurrencyOnly() {
        var rich = new Conditions(null, null, null, null, null, new BigDecimal("1000000"), null);
        assertThat(rich.hold(company(null, null, Money.of("2000000", "EUR")), EUR))
                .isTrue();
        assertThat(rich.hold(company(null, null, Money.of("2000000", "USD")), EUR))
                .isFalse();
        assertThat(rich.hold(company(null, null, null), EUR)).isFalse();
    }

    @Test
    void typesAreOneOfThose() {
        var customers = new Conditions(null, null, "customer,prospect", null, null, null, null);
        assertThat(customers.types()).isEqualTo("customer, prospect");
        assertThat(customers.hold(company(null, null, null), EUR)).isTrue();
        assertThat(new Conditions(null, null, "partner", null, null, null, null).hold(company(null, null, null), EUR))
                .isFalse();
    }

    @Test
    void aPartKnowsWhatItLiesIn() {
        assertThat(tree.isWithin(large.id(), europe.id())).isTrue();
        assertThat(tree.isWithin(europe.id(), large.id())).isFalse();
    }

    private String place(@Nullable String country, @Nullable Integer employees) {
        return String.join(
                "/",
                tree.place(company(country, employees, null)).orElseThrow().path().stream()
                        .map(one -> one.details().name())
                        .toList());
    }

    private static Traits company(@Nullable String country, @Nullable Integer employees, @Nullable Money revenue) {
        return new Traits(AccountType.CUSTOMER, country, null, employees, revenue);
    }

    private static Conditions countries(String list) {
        return new Conditions(list, null, null, null, null, null, null);
    }

    private static Conditions employees(@Nullable Integer from, @Nullable Integer to) {
        return new Conditions(null, null, null, from, to, null, null);
    }

    private static TerritoryView territory(
            String name, @Nullable TerritoryId parent, int position, Conditions conditions, boolean owned) {
        var details = new TerritoryDetails(name, parent, position, conditions, owned ? UserId.next() : null, null);
        return new TerritoryView(TerritoryId.next(), 0, 0, details, null, null, 0);
    }
}
