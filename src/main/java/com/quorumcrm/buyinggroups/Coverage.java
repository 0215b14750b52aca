package com.quorumcrm.buyinggroups;

import com.quorumcrm.opportunities.DealCoverage;
import com.quorumcrm.opportunities.DealCoverage.Piece;
import com.quorumcrm.opportunities.DealCoverage.State;
import com.quorumcrm.pipelines.BuyingRole;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows how well people cover the roles that a deal needs: a role is covered when somebody who has it
 * was in touch lately and is not against the deal.
 */
final class Coverage {

    /** After so many days without contact somebody has gone quiet. */
    static final int QUIET_AFTER_DAYS = 30;

    /** After so many, what is known of them is no longer to be relied on. */
    static final int STALE_AFTER_DAYS = 60;

    /**
     * Somebody on the deal, as far as it matters here.
     *
     * @param touchedOn the day of the last contact, null when there was none
     */
    record Person(
            Set<BuyingRole> roles,
            boolean against,
            boolean left,
            @Nullable LocalDate touchedOn) {

        Person {
            roles = Set.copyOf(roles);
        }

        private Piece as(BuyingRole role, LocalDate today) {
            if (left) {
                return new Piece(role, State.LEFT, null);
            }
            if (against) {
                return new Piece(role, State.AGAINST, null);
            }
            return isQuiet(touchedOn, today)
                    ? new Piece(role, State.QUIET, touchedOn)
                    : new Piece(role, State.ENGAGED, null);
        }
    }

    /** The better comes first; of those who are quiet, whoever was in touch last. */
    private static final Comparator<Piece> BEST = Comparator.comparing(Piece::state)
            .thenComparing(Piece::since, Comparator.nullsLast(Comparator.reverseOrder()));

    private Coverage() {}

    static DealCoverage of(List<BuyingRole> needed, Collection<Person> people, LocalDate today) {
        return DealCoverage.of(
                needed.stream().map(role -> piece(role, people, today)).toList());
    }

    static boolean isQuiet(@Nullable LocalDate touchedOn, LocalDate today) {
        return touchedOn == null || touchedOn.isBefore(today.minusDays(QUIET_AFTER_DAYS));
    }

    private static Piece piece(BuyingRole role, Collection<Person> people, LocalDate today) {
        return people.stream()
                .filter(person -> person.roles().contains(role))
                .map(person -> person.as(role, today))
                .min(BEST)
                .orElseGet(() -> new Piece(role, State.MISSING, null));
    }
}
