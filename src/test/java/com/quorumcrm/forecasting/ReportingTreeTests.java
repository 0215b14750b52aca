package com.quorumcrm.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.forecasting.SalesPeople.SalesPerson;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.UserId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReportingTreeTests {

    private final SalesPerson dora = person("Dora", null, true);
    private final SalesPerson bob = person("Bob", dora, true);
    private final SalesPerson alice = person("Alice", bob, true);
    private final SalesPerson olga = person("Olga", null, false);

    @Test
    void aManagersTotalIsTheirOwnAndThatOfEverybodyBelow() {
        var line = ReportingTree.below(dora.id(), List.of(dora, bob, alice))
                .line(Map.of(
                        dora.id().id(),
                        closed(100),
                        bob.id().id(),
                        closed(20),
                        alice.id().id(),
                        closed(3)));

        assertThat(line.own().closed().amount()).isEqualByComparingTo("100");
        assertThat(line.total().closed()).isEqualTo(new Tally(3, new BigDecimal("123")));
        assertThat(line.people()).isEqualTo(3);
    }

    @Test
    void somebodyWhoDoesNotSellHasNoLineUnlessThereIsSomethingOnIt() {
        var everybody = List.of(dora, bob, alice, olga);

        var quiet = ReportingTree.ofEverybody("Us", everybody).line(Map.of());
        var selling =
                ReportingTree.ofEverybody("Us", everybody).line(Map.of(olga.id().id(), closed(1)));

        assertThat(names(quiet)).containsExactly("Dora");
        assertThat(names(selling)).containsExactly("Dora", "Olga");
    }

    @Test
    void aTeamsTreeBeginsWithTheMembersWhoseManagerIsElsewhere() {
        var line = ReportingTree.ofTeam("East", List.of(bob, alice))
                .line(Map.of(alice.id().id(), closed(3)));

        assertThat(names(line)).containsExactly("Bob");
        assertThat(names(line.children().getFirst())).containsExactly("Alice");
        assertThat(line.total().closed().count()).isEqualTo(1);
    }

    @Test
    void aRootOutsideThePeopleIsUnknown() {
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> ReportingTree.below(UserId.next(), List.of(dora)));
    }

    @RepeatedTest(50)
    void parentLinesEqualTheSumOfTheirChildren(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var people = new ArrayList<SalesPerson>();
        var figures = new HashMap<UUID, Figures>();
        for (int i = 0; i < 40; i++) {
            var manager = people.isEmpty() || random.nextInt(6) == 0 ? null : people.get(random.nextInt(people.size()));
            var person = person("P" + i, manager, random.nextBoolean());
            people.add(person);
            if (random.nextInt(3) > 0) {
                figures.put(person.id().id(), random(random));
            }
        }

        var root = ReportingTree.ofEverybody("Us", people).line(figures);

        addsUp(root);
        assertThat(root.total()).isEqualTo(figures.values().stream().reduce(Figures.NOTHING, Figures::plus));
    }

    private static void addsUp(ForecastLine line) {
        var sum = line.children().stream().map(ForecastLine::total).reduce(line.own(), Figures::plus);
        assertThat(line.total()).isEqualTo(sum);
        line.children().forEach(ReportingTreeTests::addsUp);
    }

    private static Figures random(Random random) {
        return new Figures(
                tally(random),
                tally(random),
                tally(random),
                tally(random),
                tally(random),
                BigDecimal.valueOf(random.nextInt(100_000), 2),
                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(1_000_000), 2));
    }

    private static Tally tally(Random random) {
        return new Tally(1 + random.nextInt(9), BigDecimal.valueOf(random.nextInt(1_000_000), 2));
    }

    private static Figures closed(long amount) {
        return Figures.NOTHING.plus(new Figures(
                new Tally(1, BigDecimal.valueOf(amount)),
                Tally.NOTHING,
                Tally.NOTHING,
                Tally.NOTHING,
                Tally.NOTHING,
                BigDecimal.valueOf(amount),
                null));
    }

    private static List<String> names(ForecastLine line) {
        return line.children().stream().map(child -> child.head().name()).toList();
    }

    private static SalesPerson person(String name, @Nullable SalesPerson manager, boolean sells) {
        return new SalesPerson(
                UserId.next(),
                name,
                name + "@quorum.example",
                manager == null ? null : manager.id().id(),
                sells);
    }
}
