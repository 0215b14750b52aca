package com.quorumcrm.audit;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may give a record to whom, and who may move it to the trash and take it back: those who change everything any
 * record, managers the records of their line, others their own.
 */
@Component
public class Ownership {

    private final Visibility visibility;
    private final TrashReach reach;
    private final JdbcClient jdbc;

    Ownership(Visibility visibility, TrashReach reach, JdbcClient jdbc) {
        this.visibility = visibility;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /**
     * @throws Forbidden when one of the two is not on the viewer's reporting line
     * @throws RuleBroken when the new owner has left or does not exist
     */
    public void requireHandover(UserId from, UserId to, Viewer viewer) {
        requireLead(viewer, from, to);
        if (!isHere(to)) {
            throw new RuleBroken("ownerId", "audit.rule.owner");
        }
    }

    /** @throws Forbidden when none of the owners is on the viewer's reporting line */
    public void requireTrash(Viewer viewer, Stream<UserId> owners) {
        var scope = visibility.of(viewer);
        if (!scope.editsAll() && owners.noneMatch(scope::leads)) {
            throw new Forbidden();
        }
    }

    /** @throws NoSuchRecord when it is not in the trash, or not for the viewer to take back */
    public void requireRestore(RecordRef record, Viewer viewer) {
        var condition = reach.of(viewer, "r");
        var found = jdbc.sql("select exists (select from %s r where r.id = :record and %s)"
                        .formatted(record.kind().table(), condition.sql()))
                .param("record", record.id())
                .params(condition.params())
                .query(Boolean.class)
                .single();
        if (!found) {
            throw new NoSuchRecord();
        }
    }

    private void requireLead(Viewer viewer, UserId... owners) {
        var scope = visibility.of(viewer);
        if (!scope.editsAll() && !Stream.of(owners).allMatch(scope::leads)) {
            throw new Forbidden();
        }
    }

    private boolean isHere(UserId person) {
        return jdbc.sql("select exists (select from app_user where id = :person and status in ('ACTIVE', 'INVITED'))")
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }
}
