package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountOpened;
import com.quorumcrm.accounts.AccountReassigned;
import com.quorumcrm.accounts.OwnerRule;
import com.quorumcrm.kernel.UserId;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives new companies the owner that the rules say, and keeps to what people say by hand. */
@Component
@Transactional
class TerritoryOwners implements OwnerRule {

    private final TerritoryQuery territories;
    private final Memberships memberships;
    private final AccountTraits traits;
    private final Turns turns;

    TerritoryOwners(TerritoryQuery territories, Memberships memberships, AccountTraits traits, Turns turns) {
        this.territories = territories;
        this.memberships = memberships;
        this.traits = traits;
        this.turns = turns;
    }

    @Override
    public Optional<UserId> ownerOf(AccountDetails company) {
        return territories.tree().place(Traits.of(company)).flatMap(hit -> turns.next(hit.territory()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isInForce() {
        return territories.isAnyAssigning();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Verdict> verdict(AccountDetails company) {
        return territories
                .tree()
                .place(Traits.of(company))
                .map(hit -> hit.territory())
                .map(there -> new Verdict(there.details().name(), there.ownerName(), there.teamName()));
    }

    /** In the same transaction: a company is never without what its page says of it. */
    @EventListener
    void settle(AccountOpened opened) {
        var tree = territories.tree();
        if (!tree.rows().isEmpty()) {
            tree.place(traits.of(opened.account()))
                    .ifPresent(hit -> memberships.set(
                            opened.account(),
                            hit.territory().id(),
                            turns.isOneOf(hit.territory(), opened.owner()) ? null : opened.by()));
        }
    }

    /** Whoever gives a company to somebody whom the rules would not give it to has said by hand where it belongs. */
    @EventListener
    void keep(AccountReassigned given) {
        var current = territories.current(given.account()).orElse(null);
        if (current == null || current.isByHand()) {
            return;
        }
        var hit = territories.tree().place(traits.of(given.account())).orElse(null);
        if (hit != null && !turns.isOneOf(hit.territory(), given.to())) {
            memberships.set(given.account(), current.territory(), given.by());
        }
    }
}
