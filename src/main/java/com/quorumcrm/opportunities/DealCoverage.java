package com.quorumcrm.opportunities;

import com.quorumcrm.pipelines.BuyingRole;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well the people on a deal cover the roles that it needs.
 *
 * @param percent of the needed roles, those whose holder is in touch and not against it
 * @param pieces one for each needed role, in the order of the pipeline
 */
public record DealCoverage(int percent, List<Piece> pieces) {

    /** How a role stands. A stored format: names never change. */
    public enum State {
        /** Somebody has it, was in touch lately, and is not against the deal. */
        ENGAGED,
        /** Whoever has it was not in touch lately, or never. */
        QUIET,
        /** Whoever has it is against the deal. */
        AGAINST,
        /** Told instead of {@link #AGAINST} to those who may not know; never stored. */
        OPEN,
        /** Whoever had it has left the company. */
        LEFT,
        /** Nobody has it. */
        MISSING;

        /** As in the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param since the day of the last touch, where somebody went quiet; null when there was none */
    public record Piece(
            BuyingRole role, State state, @Nullable LocalDate since) {

        public boolean isHole() {
            return state != State.ENGAGED;
        }

        /** The message key of what is told of it; arguments are the role's name and {@link #days}. */
        public String words() {
            var never = state == State.QUIET && since == null;
            return "opportunities.coverage." + (never ? "never" : state.key());
        }

        /** Since the last touch. */
        public long days(LocalDate today) {
            return since == null ? 0 : ChronoUnit.DAYS.between(since, today);
        }

        Piece discreet() {
            return state == State.AGAINST ? new Piece(role, State.OPEN, null) : this;
        }

        String stored() {
            return since == null ? role + " " + state : role + " " + state + " " + since;
        }

        static Piece of(String stored) {
            var parts = stored.split(" ");
            return new Piece(
                    BuyingRole.valueOf(parts[0]),
                    State.valueOf(parts[1]),
                    parts.length < 3 ? null : LocalDate.parse(parts[2]));
        }
    }

    public DealCoverage {
        pieces = List.copyOf(pieces);
    }

    public static DealCoverage of(List<Piece> pieces) {
        var good = pieces.stream().filter(piece -> !piece.isHole()).count();
        return new DealCoverage(pieces.isEmpty() ? 100 : Math.round(good * 100f / pieces.size()), pieces);
    }

    /** Of a deal on which nobody is known. */
    static DealCoverage none(Collection<String> roles) {
        return of(roles.stream()
                .map(role -> new Piece(BuyingRole.valueOf(role), State.MISSING, null))
                .toList());
    }

    /** For those who may not know what people think: who is against it is not told from who is not won yet. */
    public DealCoverage discreet() {
        return new DealCoverage(percent, pieces.stream().map(Piece::discreet).toList());
    }

    /** The pieces that are not as they should be. */
    public List<Piece> holes() {
        return pieces.stream().filter(Piece::isHole).toList();
    }
}
