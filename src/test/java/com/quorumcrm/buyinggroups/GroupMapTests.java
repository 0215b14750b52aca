package com.quorumcrm.buyinggroups;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.buyinggroups.MemberView.Freshness;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.orgcharts.RelationshipId;
import com.quorumcrm.orgcharts.RelationshipKind;
import com.quorumcrm.orgcharts.RelationshipView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupMapTests {

    @Test
    void peopleStandWhereTheyStandAndAsHighAsTheyCount() {
        var map = GroupMap.of(
                List.of(member(Stance.CHAMPION, 5), member(Stance.OPPONENT, 1), member(Stance.UNKNOWN, null)),
                List.of());
        var dots = map.dots();
        assertThat(dots.get(0).x()).isGreaterThan(dots.get(1).x());
        assertThat(dots.get(0).y()).isLessThan(dots.get(1).y());
        assertThat(dots.get(2).x()).isLessThan(dots.get(1).x());
        assertThat(dots.get(2).y()).isGreaterThan(dots.get(1).y());
    }

    @Test
    void thoseOfOnePlaceStandBelowEachOther() {
        var map = GroupMap.of(List.of(member(Stance.NEUTRAL, 3), member(Stance.NEUTRAL, 3)), List.of());
        assertThat(map.dots().getFirst().x()).isEqualTo(map.dots().getLast().x());
        assertThat(map.dots().getFirst().y()).isLessThan(map.dots().getLast().y());
        assertThat(map.dots().getLast().below()).isLessThan(map.height());
    }

    @Test
    void onlyTiesBetweenThoseWhoAreDrawnAreDrawn() {
        var one = member(Stance.NEUTRAL, 3);
        var two = member(Stance.CHAMPION, 3);
        var map = GroupMap.of(
                List.of(one, two), List.of(tie(one.contact(), two.contact()), tie(one.contact(), ContactId.next())));
        assertThat(map.lines()).hasSize(1);
    }

    private static MemberView member(Stance stance, @Nullable Integer influence) {
        return new MemberView(
                ContactId.next(),
                0,
                "Somebody",
                null,
                null,
                null,
                null,
                List.of(),
                new Attitude(stance, influence, Decision.NOT_YET),
                null,
                null,
                false,
                null,
                Freshness.FRESH);
    }

    private static RelationshipView tie(ContactId from, ContactId to) {
        return new RelationshipView(
                RelationshipId.next(),
                from,
                "One",
                to,
                "Two",
                RelationshipKind.INFLUENCES,
                3,
                null,
                Instant.EPOCH,
                "Alice",
                false);
    }
}
