package com.quorumcrm.territories;

import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.ReassignAccount;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves one company to the territory and the owner that the rules give it; its deals and its history stay as they are. */
@Service
@Transactional
class TerritoryMoves {

    private final Accounts accounts;
    private final Memberships memberships;
    private final TerritoryQuery territories;
    private final Turns turns;
    private final TerritoryRuns runs;

    TerritoryMoves(
            Accounts accounts, Memberships memberships, TerritoryQuery territories, Turns turns, TerritoryRuns runs) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.territories = territories;
        this.turns = turns;
        this.runs = runs;
    }

    void move(TerritoryRunId run, PlannedMove move, Viewer viewer) {
        var owner = move.changesOwner() ? owner(move) : move.owner();
        if (!owner.equals(move.owner())) {
            accounts.reassign(new ReassignAccount(move.account(), move.version(), owner), viewer);
        }
        if (!Objects.equals(move.from(), move.to())) {
            memberships.setByRule(List.of(new Memberships.Place(move.account(), move.to())));
        }
        runs.note(run, move, owner, null);
    }

    /** Many at once, of which none changes its owner. */
    void place(TerritoryRunId run, List<PlannedMove> moves) {
        var placed = memberships.setByRule(moves.stream()
                .map(move -> new Memberships.Place(move.account(), move.to()))
                .toList());
        runs.note(
                run,
                moves.stream().filter(move -> placed.contains(move.account())).toList());
    }

    void refuse(TerritoryRunId run, PlannedMove move, @Nullable String problem) {
        runs.note(run, move, move.owner(), problem);
    }

    private UserId owner(PlannedMove move) {
        return territories.tree().find(move.to()).flatMap(turns::next).orElse(move.owner());
    }
}
