package com.quorumcrm.duplicates;

import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.audit.Ownership;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two companies, or two people, one, and two again. What hung on the loser hangs on the winner afterwards, in one
 * transaction; the loser goes to the trash, and whoever asks for it is led to the winner. History stays with the one it
 * was written for, and is told with that of the winner.
 */
@Service
@Transactional
public class Merging {

    private final MergeStatements statements;
    private final Repointing repointing;
    private final Visibility visibility;
    private final Ownership ownership;
    private final ChangeNotes notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            MergeStatements statements,
            Repointing repointing,
            Visibility visibility,
            Ownership ownership,
            ChangeNotes notes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.repointing = repointing;
        this.visibility = visibility;
        this.ownership = ownership;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Forbidden when the viewer may not merge, or only read one of the two */
    @Transactional(readOnly = true)
    public void requireMerge(RecordRef record, Viewer viewer) {
        viewer.require(MergeKind.of(record.kind()).permission());
        visibility.requireEdit(record, viewer);
    }

    /** Whether the viewer may merge a record with another one that they may change, as far as can be told without it. */
    @Transactional(readOnly = true)
    public boolean mayMerge(RecordRef record, Viewer viewer) {
        return viewer.can(MergeKind.of(record.kind()).permission()) && visibility.access(record, viewer) == Access.EDIT;
    }

    /**
     * @throws NoSuchRecord when the viewer may not see one of the two
     * @throws RuleBroken when one of them stands above the other with others in between
     */
    public MergeId merge(MergeRecords command, Viewer viewer) {
        requireMerge(command.winner(), viewer);
        requireMerge(command.loser(), viewer);
        new Rules()
                .that(!command.winner().equals(command.loser()), "otherId", "duplicates.rule.itself")
                .enforce();
        var merge = new Merge(
                MergeId.next(), command.winner(), command.loser(), command.fromLoser(), viewer.id(), clock.instant());
        requireHandover(command, viewer);
        var name = statements.nameOf(merge.loser());
        translated("duplicates.rule.between", () -> {
            statements.keep(merge);
            statements.change(merge);
            repointing.take(merge);
            statements.trash(merge);
        });
        note(merge, null, name);
        events.publishEvent(new RecordsMerged(merge.id(), merge.winner(), merge.loser(), merge.by(), merge.at()));
        return merge.id();
    }

    /**
     * For somebody who is about to undo a merge.
     *
     * @throws NoSuchRecord when there is no such merge, or the viewer may not see what came of it
     */
    @Transactional(readOnly = true)
    public RecordRef winner(MergeId id, Viewer viewer) {
        if (Stream.of(MergeKind.values()).noneMatch(kind -> viewer.can(kind.permission()))) {
            throw new Forbidden();
        }
        var winner = statements.winnerOf(id).orElseThrow(NoSuchRecord::new);
        requireMerge(winner, viewer);
        return winner;
    }

    /**
     * @throws NoSuchRecord when there is no such merge, or the viewer may not see what came of it
     * @throws RuleBroken when what has happened since cannot be reconciled with it
     */
    public void undo(MergeId id, Viewer viewer) {
        var winner = winner(id, viewer);
        var merge = statements
                .standing(id, winner, viewer.id(), clock.instant())
                .orElseThrow(() -> new RuleBroken(null, "duplicates.rule.undone"));
        requireTrash(merge.loser(), statements.locked(merge.winner(), merge.loser()), viewer);
        requireUnchanged(merge);
        translated("duplicates.rule.moved", () -> {
            statements.restore(merge);
            repointing.give(merge);
            statements.changeBack(merge);
        });
        note(merge, statements.nameOf(merge.loser()), null);
        events.publishEvent(new MergeUndone(merge.id(), merge.winner(), merge.loser(), merge.by(), merge.at()));
    }

    private void requireHandover(MergeRecords command, Viewer viewer) {
        var owners = statements.locked(command.winner(), command.loser());
        requireTrash(command.loser(), owners, viewer);
        Scope scope = visibility.of(viewer);
        var leads = scope.editsAll() || (scope.leads(owners.winner()) && scope.leads(owners.loser()));
        if (command.fromLoser().contains(MergeKind.OWNER) && !owners.winner().equals(owners.loser()) && !leads) {
            throw new Forbidden();
        }
    }

    /** A company that goes moves to the trash, so it takes what that takes; people are merged by those who lead. */
    private void requireTrash(RecordRef loser, MergeStatements.Owners owners, Viewer viewer) {
        if (loser.kind() == RecordKind.ACCOUNT) {
            ownership.requireTrash(viewer, Stream.of(owners.loser()));
        }
    }

    private void requireUnchanged(Merge merge) {
        var changed = statements.changedSince(merge);
        new Rules()
                .that(statements.isLoserThere(merge), null, "duplicates.rule.loserBack")
                .that(changed.isEmpty(), null, "duplicates.rule.changed", String.join(", ", changed))
                .enforce();
    }

    private void note(Merge merge, @Nullable String gone, @Nullable String come) {
        notes.note(
                merge.winner(),
                statements.accountOf(merge.winner()),
                merge.by(),
                "merged",
                gone == null ? null : Map.of("name", gone),
                come == null ? null : Map.of("name", come));
    }

    private static void translated(String code, Runnable change) {
        try {
            change.run();
        } catch (DataIntegrityViolationException circle) {
            if (!String.valueOf(circle.getMessage()).contains("circle")) {
                throw circle;
            }
            throw new RuleBroken(null, code);
        }
    }
}
