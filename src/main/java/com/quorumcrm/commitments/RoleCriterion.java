package com.quorumcrm.commitments;

import com.quorumcrm.buyinggroups.CoverageFacts;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.DealCoverage.Piece;
import com.quorumcrm.opportunities.DealCoverage.State;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.pipelines.Criterion;
import com.quorumcrm.pipelines.Criterion.Kind;
import com.quorumcrm.pipelines.StageCriterion;
import com.quorumcrm.web.Keys;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Deals can be asked for people: that somebody has a role, that they are in touch, that a commit has its committee. */
@Component
class RoleCriterion implements StageCriterion {

    private static final Set<Kind> KINDS = EnumSet.of(Kind.ROLE_FILLED, Kind.ROLE_ENGAGED, Kind.COMMIT_ROLE);

    private final CoverageFacts facts;
    private final CommitExceptions exceptions;
    private final MessageSource messages;

    RoleCriterion(CoverageFacts facts, CommitExceptions exceptions, MessageSource messages) {
        this.facts = facts;
        this.exceptions = exceptions;
        this.messages = messages;
    }

    @Override
    public List<Offer> offers(@Nullable String pipelineKey, Viewer viewer) {
        return Stream.of(BuyingRole.values())
                .flatMap(role ->
                        Stream.of(offer(Kind.ROLE_FILLED, role, viewer), offer(Kind.ROLE_ENGAGED, role, viewer)))
                .toList();
    }

    @Override
    public Map<UUID, List<Lack>> lacking(Map<UUID, List<Criterion>> asked, Viewer viewer) {
        var roles = new HashMap<UUID, List<BuyingRole>>();
        asked.forEach((deal, criteria) -> roles.put(
                deal, ours(criteria).map(RoleCriterion::role).distinct().toList()));
        roles.values().removeIf(List::isEmpty);
        if (roles.isEmpty()) {
            return Map.of();
        }
        var standing = facts.roles(roles);
        var excepted = exceptions.among(standing.keySet());
        var lacks = new HashMap<UUID, List<Lack>>();
        standing.forEach((deal, pieces) -> lacks.put(
                deal,
                ours(asked.getOrDefault(deal, List.of()))
                        .filter(criterion -> criterion.kind() != Kind.COMMIT_ROLE || !excepted.contains(deal))
                        .filter(criterion -> !isMet(criterion, pieces))
                        .map(criterion -> lack(deal, criterion, viewer))
                        .toList()));
        lacks.values().removeIf(List::isEmpty);
        return lacks;
    }

    private static boolean isMet(Criterion criterion, Map<BuyingRole, Piece> pieces) {
        var piece = pieces.get(role(criterion));
        return piece != null
                && switch (criterion.kind()) {
                    case ROLE_ENGAGED -> piece.state() == State.ENGAGED;
                    case COMMIT_ROLE -> piece.state() == State.ENGAGED || piece.state() == State.QUIET;
                    default -> piece.state() != State.MISSING && piece.state() != State.LEFT;
                };
    }

    private Lack lack(UUID deal, Criterion criterion, Viewer viewer) {
        var role = role(criterion);
        return new Lack(
                criterion,
                "commitments.lack." + criterion.kind().key(),
                List.of(name(role, viewer)),
                "/opportunities/%s/buying-group?role=%s#add".formatted(deal, role.key()));
    }

    private Offer offer(Kind kind, BuyingRole role, Viewer viewer) {
        var words = messages.getMessage(
                "commitments.criterion." + kind.key(), new Object[] {name(role, viewer)}, viewer.locale());
        return Offer.of(Criterion.role(kind, role), words);
    }

    private String name(BuyingRole role, Viewer viewer) {
        return messages.getMessage(role.label(), null, viewer.locale());
    }

    private static Stream<Criterion> ours(Collection<Criterion> criteria) {
        return criteria.stream().filter(criterion -> KINDS.contains(criterion.kind()));
    }

    private static BuyingRole role(Criterion criterion) {
        return Keys.read("roles", criterion.subject(), BuyingRole.class);
    }
}
