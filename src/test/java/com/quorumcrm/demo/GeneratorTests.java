package com.quorumcrm.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.kernel.Role;
import com.quorumcrm.pipelines.Outcome;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTests {

    private static final String NOW = "2026-11-25T15:00:00Z";

    private final GeneratedSet set = GeneratedSet.of(600, NOW);

    @Test
    void makesTheSameCompanyEachTime() {
        var again = GeneratedSet.of(600, NOW);
        assertThat(again.company().force().people())
                .isEqualTo(set.company().force().people());
        assertThat(again.company().accounts()).isEqualTo(set.company().accounts());
        assertThat(again.contacts().contacts())
                .containsExactlyElementsOf(set.contacts().contacts().toList());
        assertThat(again.deals().deals())
                .containsExactlyElementsOf(set.deals().deals().toList());
    }

    @Test
    void hasTheSizesThatWereAskedFor() {
        assertThat(set.company().accounts()).hasSize(120);
        assertThat(set.contacts().contacts()).hasSize(800);
        assertThat(set.deals().deals()).hasSize(600);
        assertThat(set.company().products()).extracting(Product::family).hasSizeGreaterThan(10);
        assertThat(set.company().accounts().stream()
                        .map(account -> account.country().name())
                        .distinct())
                .hasSizeGreaterThan(12);
    }

    @Test
    void growsInProportionWithPeopleInFiveLevels() {
        var large = DemoSize.of(1_000_000);
        assertThat(large).isEqualTo(new DemoSize(1_000_000, 200_000, 400_000, 909));
        var force =
                SalesForce.of(large.reps(), Cast.joining(set.times()), Country.all(), new PersonNames(), new Latin());
        assertThat(force.people()).hasSizeBetween(950, 1_050);
        assertThat(force.people()).extracting(Person::email).doesNotHaveDuplicates();
        assertThat(levels(force.people())).isEqualTo(5);
    }

    private static int levels(List<Person> people) {
        Map<UUID, Integer> levels = new HashMap<>();
        people.forEach(
                person -> levels.put(person.id(), person.manager() == null ? 1 : 1 + levels.get(person.manager())));
        return levels.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    @Test
    void hasSomebodyOfEachRoleAndThreeLevels() {
        var people = set.company().force().people();
        assertThat(people).extracting(Person::role).contains(Role.values());
        assertThat(levels(people)).isEqualTo(3);
        assertThat(set.company().force().teams()).hasSizeGreaterThan(2);
    }

    @Test
    void writesNamesInManyScripts() {
        var scripts = Stream.concat(
                        set.company().accounts().stream()
                                .map(account -> account.name().head()),
                        set.contacts().contacts().map(contact -> contact.name().last()))
                .map(name -> UnicodeScript.of(name.codePointAt(0)))
                .collect(toSet());
        assertThat(scripts)
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.HAN,
                        UnicodeScript.ARABIC,
                        UnicodeScript.THAI);
        assertThat(set.contacts().contacts())
                .allMatch(contact -> contact.email().matches("[a-z0-9.-]+@[a-z0-9-]+\\.example"));
    }

    @Test
    void hasGroupsOfCompaniesThreeLevelsDeep() {
        assertThat(set.company().accounts().stream().mapToInt(Account::depth).max())
                .hasValue(2);
        Set<UUID> known = new HashSet<>();
        for (var account : set.company().accounts()) {
            assertThat(account.parent() == null || known.contains(account.parent()))
                    .isTrue();
            known.add(account.id());
        }
    }

    @Test
    void winsBetweenAQuarterAndTwoThirds() {
        var closed = set.deals()
                .deals()
                .filter(deal -> !deal.isOpen())
                .collect(groupingBy(deal -> deal.last().owner()));
        assertThat(closed.values())
                .allSatisfy(deals -> assertThat(share(deals, Outcome.WON)).isBetween(0.25, 0.65));
    }

    private static double share(List<Deal> deals, Outcome outcome) {
        return deals.stream()
                        .filter(deal -> deal.last().stage().outcome() == outcome)
                        .count()
                / (double) deals.size();
    }

    @Test
    void leavesWorkToDoInTheCurrentQuarter() {
        var open = set.deals().deals().filter(Deal::isOpen).toList();
        assertThat(open).anyMatch(deal -> deal.remarks().nextStep() == null);
        assertThat(open).anyMatch(deal -> deal.last().closeDate() == null);
        assertThat(open)
                .anyMatch(deal -> deal.last().closeDate() != null
                        && deal.last().closeDate().isBefore(set.times().today()));
        assertThat(open.stream().map(deal -> deal.last().stage().position()).distinct())
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-25T15:00:00Z", "2026-12-31T23:00:00Z", "2027-01-01T15:00:00Z", "2026-07-04T03:00:00Z"})
    void keepsToThePastAndToTheOrderOfTime(String now) {
        var that = GeneratedSet.of(600, now);
        assertThat(that.deals().deals()).allSatisfy(deal -> {
            assertThat(deal.first().at()).isAfter("2024-01-01T00:00:00Z");
            assertThat(deal.last().at()).isBefore(now);
            assertThat(deal.states())
                    .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
            assertThat(deal.states().stream().map(Deal.State::at)).doesNotHaveDuplicates();
            assertThat(deal.states())
                    .allMatch(state ->
                            state.closeDate() == null || state.closeDate().isAfter(LocalDate.of(2023, 12, 31)));
            assertThat(deal.isOpen()
                            || !deal.last().closeDate().isAfter(that.times().today()))
                    .isTrue();
        });
    }
}
