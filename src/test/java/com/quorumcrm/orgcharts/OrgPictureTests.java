package com.quorumcrm.orgcharts;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.DecisionRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrgPictureTests {

    private static final int SPAN = 6;

    @Test
    void ofALargeChartTheUpperLevelsAreDrawn() {
        var people = pyramid(300);
        var picture = OrgPicture.of(OrgChartView.of(people, List.of(), false), null, 0);
        assertThat(picture.next()).isZero();
        assertThat(picture.trees()).singleElement().satisfies(tree -> {
            assertThat(tree.size()).isEqualTo(300);
            assertThat(drawn(tree)).isEqualTo(OrgPicture.DRAWN);
            assertThat(tree.reports()).hasSize(SPAN);
        });
    }

    @Test
    void theRestIsBelowOneOfThem() {
        var people = pyramid(300);
        var chart = OrgChartView.of(people, List.of(), false);
        var picture = OrgPicture.of(chart, people.get(1).id(), 0);
        assertThat(picture.under()).isEqualTo(people.get(1));
        assertThat(picture.above()).isEqualTo(people.getFirst());
        assertThat(picture.trees().getFirst().reports()).hasSize(SPAN);
    }

    @Test
    void aTeamThatIsTooLargeGoesOn() {
        var chief = person(0, null);
        var people = new ArrayList<>(List.of(chief));
        for (int number = 1; number <= 120; number++) {
            people.add(person(number, chief.id()));
        }
        var chart = OrgChartView.of(people, List.of(), false);
        var first = OrgPicture.of(chart, chief.id(), 0);
        assertThat(first.next()).isEqualTo(40);
        var last = OrgPicture.of(chart, chief.id(), 100);
        assertThat(last.trees().getFirst().reports()).hasSize(20);
        assertThat(last.next()).isZero();
    }

    @Test
    void notAllWithoutAPlaceAreShown() {
        var people = new ArrayList<OrgPerson>();
        for (int number = 0; number < 30; number++) {
            people.add(person(number, null));
        }
        var picture = OrgPicture.of(OrgChartView.of(people, List.of(), false), null, 0);
        assertThat(picture.loose()).hasSize(OrgPicture.LOOSE);
        assertThat(picture.looseUnseen()).isEqualTo(30 - OrgPicture.LOOSE);
    }

    private static int drawn(OrgNode node) {
        return 1 + node.reports().stream().mapToInt(OrgPictureTests::drawn).sum();
    }

    private static List<OrgPerson> pyramid(int size) {
        var people = new ArrayList<OrgPerson>();
        for (int number = 0; number < size; number++) {
            people.add(person(
                    number, number == 0 ? null : people.get((number - 1) / SPAN).id()));
        }
        return people;
    }

    private static OrgPerson person(int number, @Nullable ContactId superior) {
        return new OrgPerson(ContactId.next(), 0, "Person " + number, null, null, superior, DecisionRole.UNKNOWN, true);
    }
}
