package com.quorumcrm.partners;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way to say what companies are to each other. Whoever may change one of the two and see the other may say it
 * and take it back.
 */
@Service
@Transactional
public class Partners {

    private final PartnerRelationRepository relations;
    private final Visibility visibility;
    private final ChangeNotes notes;
    private final Clock clock;

    Partners(PartnerRelationRepository relations, Visibility visibility, ChangeNotes notes, Clock clock) {
        this.relations = relations;
        this.visibility = visibility;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @throws NoSuchRecord when the viewer may not see the company
     * @throws com.quorumcrm.kernel.Forbidden when the viewer may only read it
     */
    @Transactional(readOnly = true)
    public void requireEdit(AccountId account, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        visibility.requireEdit(account.ref(), viewer);
    }

    public PartnerRelationId add(AddPartner command, Viewer viewer) {
        requireEdit(command.account(), viewer);
        var relation = new PartnerRelation(command, viewer, clock.instant());
        if (isHidden(command.other(), viewer)) {
            throw new RuleBroken("otherId", "partners.rule.unknown");
        }
        try {
            relations.save(relation);
            relations.flush();
        } catch (DataIntegrityViolationException saidAlready) {
            throw new RuleBroken("otherId", "partners.rule.saidAlready");
        }
        note(relation, null, PartnerChangeWords.value(relation), viewer);
        return relation.id();
    }

    public void change(ChangePartner command, Viewer viewer) {
        var relation = relation(command.account(), command.relation(), viewer);
        relation.expect(command.version());
        relation.change(command.terms());
    }

    public void remove(RemovePartner command, Viewer viewer) {
        var relation = relation(command.account(), command.relation(), viewer);
        relation.expect(command.version());
        relations.delete(relation);
        note(relation, PartnerChangeWords.value(relation), null, viewer);
    }

    private PartnerRelation relation(AccountId account, PartnerRelationId id, Viewer viewer) {
        requireEdit(account, viewer);
        return relations
                .findById(id)
                .filter(found -> found.isOf(account))
                .filter(found -> !isHidden(found.from(), viewer) && !isHidden(found.to(), viewer))
                .orElseThrow(NoSuchRecord::new);
    }

    private boolean isHidden(AccountId account, Viewer viewer) {
        return visibility.access(account.ref(), viewer) == Access.NONE;
    }

    private void note(PartnerRelation relation, @Nullable String gone, @Nullable String come, Viewer by) {
        Stream.of(relation.from(), relation.to())
                .forEach(account -> notes.note(
                        account.ref(), account.id(), by.id(), PartnerChangeWords.FIELD, words(gone), words(come)));
    }

    private static @Nullable Map<String, String> words(@Nullable String value) {
        return value == null ? null : Map.of("said", value);
    }
}
