package com.quorumcrm.territories;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.identity.AccessGrants;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to draw territories, and to say by hand where a company belongs. */
@Service
@Transactional
public class Territories {

    private final TerritoryRepository territories;
    private final TerritoryQuery query;
    private final Memberships memberships;
    private final AccessGrants people;
    private final Visibility visibility;
    private final ChangeNotes notes;
    private final Clock clock;

    Territories(
            TerritoryRepository territories,
            TerritoryQuery query,
            Memberships memberships,
            AccessGrants people,
            Visibility visibility,
            ChangeNotes notes,
            Clock clock) {
        this.territories = territories;
        this.query = query;
        this.memberships = memberships;
        this.people = people;
        this.visibility = visibility;
        this.notes = notes;
        this.clock = clock;
    }

    public TerritoryId open(OpenTerritory command, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        check(command.details(), null);
        return territories
                .save(new Territory(command.details(), viewer, clock.instant()))
                .id();
    }

    public void change(ChangeTerritory command, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var territory = territory(command.territory());
        territory.expect(command.version());
        check(command.details(), command.territory());
        territory.change(command.details(), viewer, clock.instant());
    }

    /** @throws RuleBroken when others lie in it */
    public void retire(TerritoryId id, long version, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        var territory = territory(id);
        territory.expect(version);
        if (query.tree().rows().stream().anyMatch(one -> id.equals(one.details().parent()))) {
            throw new RuleBroken(null, "territories.rule.hasParts");
        }
        territory.retire(viewer, clock.instant());
    }

    /**
     * Says by hand where a company belongs; rules leave it there until it is released.
     *
     * @param territory null for nowhere
     */
    public void place(AccountId account, @Nullable TerritoryId territory, Viewer viewer) {
        requireEdit(account, viewer);
        var before = query.current(account).orElse(null);
        var to = territory == null
                ? null
                : query.tree()
                        .find(territory)
                        .orElseThrow(() -> new RuleBroken("territoryId", "territories.rule.unknown"));
        memberships.set(account, territory, viewer.id());
        note(
                account,
                before == null ? null : before.name(),
                to == null ? null : to.details().name(),
                viewer);
    }

    /** Lets the rules have it again. */
    public void release(AccountId account, Viewer viewer) {
        requireEdit(account, viewer);
        query.current(account)
                .filter(Membership::isByHand)
                .ifPresent(held -> memberships.set(account, held.territory(), null));
    }

    private void requireEdit(AccountId account, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        visibility.requireEdit(account.ref(), viewer);
    }

    private Territory territory(TerritoryId id) {
        return territories.findById(id).filter(found -> !found.isRetired()).orElseThrow(NoSuchRecord::new);
    }

    /** @param self null for a new one */
    @Transactional(readOnly = true)
    void requireDrawable(TerritoryDetails details, @Nullable TerritoryId self, Viewer viewer) {
        viewer.require(Permission.EDIT_TEAMS);
        details.check();
        check(details, self);
    }

    private void check(TerritoryDetails details, @Nullable TerritoryId self) {
        var tree = query.tree();
        var parent = details.parent();
        new Rules()
                .that(parent == null || tree.find(parent).isPresent(), "parentId", "territories.rule.unknown")
                .that(self == null || !tree.isWithin(parent, self), "parentId", "territories.rule.circle")
                .that(details.owner() == null || people.isHere(details.owner()), "ownerId", "territories.rule.owner")
                .enforce();
    }

    private void note(AccountId account, @Nullable String before, @Nullable String after, Viewer by) {
        if (!Objects.equals(before, after)) {
            notes.note(account.ref(), account.id(), by.id(), TerritoryChangeWords.FIELD, words(before), words(after));
        }
    }

    private static @Nullable Map<String, String> words(@Nullable String name) {
        return name == null ? null : Map.of("name", name);
    }
}
