package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Text;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a pipeline apart from its stages.
 *
 * @param market the product or the market it is for, in words
 * @param currency what new deals here are reckoned in, null for the organisation's currency
 * @param teams to whom it is offered, with the teams under them; to everybody when empty
 * @param lossReasons for which deals can be lost here; for all there are when empty
 */
public record PipelineTerms(
        String name,
        PipelineKind kind,
        @Nullable String market,
        @Nullable Currency currency,
        Committee committee,
        Set<TeamId> teams,
        Set<LossReasonId> lossReasons) {

    public PipelineTerms {
        name = name.strip();
        market = Text.line(market);
        teams = Set.copyOf(teams);
        lossReasons = Set.copyOf(lossReasons);
    }

    /** A pipeline for everybody of which nothing more is said. */
    public static PipelineTerms of(String name, PipelineKind kind) {
        return new PipelineTerms(name, kind, null, null, Committee.NOBODY, Set.of(), Set.of());
    }

    public PipelineTerms needing(Committee other) {
        return new PipelineTerms(name, kind, market, currency, other, teams, lossReasons);
    }

    void check() {
        Name.checked(name);
        new Rules().atMost("market", market, Name.LONGEST).enforce();
    }

    UUID[] teamIds() {
        return teams.stream().map(TeamId::id).sorted().toArray(UUID[]::new);
    }

    UUID[] lossReasonIds() {
        return lossReasons.stream().map(LossReasonId::id).sorted().toArray(UUID[]::new);
    }
}
