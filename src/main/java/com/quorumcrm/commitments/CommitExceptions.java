package com.quorumcrm.commitments;

import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which deals may be counted on without their committee: for managers of the owner, with a reason, until taken back. */
@Service
@Transactional
public class CommitExceptions {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ChangeNotes notes;
    private final Clock clock;

    CommitExceptions(JdbcClient jdbc, Visibility visibility, ChangeNotes notes, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.notes = notes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CommitException> of(OpportunityId deal, Viewer viewer) {
        visibility.requireRead(deal.ref(), viewer);
        return jdbc.sql("""
                        select x.reason, x.given_at, u.name as given_by
                        from commit_exception x join app_user u on u.id = x.given_by where x.opportunity_id = :deal""")
                .param("deal", deal.id())
                .query((row, number) -> new CommitException(
                        row.getString("reason"), Rows.instant(row, "given_at"), row.getString("given_by")))
                .optional();
    }

    /** May the viewer let this deal pass? */
    @Transactional(readOnly = true)
    public boolean mayGive(OpportunityId deal, Viewer viewer) {
        var owner = owner(deal);
        var scope = visibility.of(viewer);
        return viewer.can(Permission.EDIT_OPPORTUNITIES)
                && (scope.editsAll() || scope.leads(owner) && !owner.equals(viewer.id()));
    }

    /** @throws Forbidden for everybody but managers of the owner and those who change everything */
    public void give(OpportunityId deal, @Nullable String reason, Viewer viewer) {
        requireGive(deal, viewer);
        var text = Text.lines(reason);
        new Rules().required("reason", text).atMost("reason", text, 1000).enforce();
        take(deal, viewer);
        jdbc.sql(
                        "insert into commit_exception (opportunity_id, reason, given_at, given_by) values (:deal, :reason, :now, :by)")
                .param("deal", deal.id())
                .param("reason", text)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
        note(deal, null, text, viewer);
    }

    /** A deal that is forecast as commit already stays so. */
    public void takeBack(OpportunityId deal, Viewer viewer) {
        requireGive(deal, viewer);
        take(deal, viewer);
    }

    Set<UUID> among(Collection<UUID> deals) {
        return Set.copyOf(jdbc.sql(
                        "select opportunity_id from commit_exception where opportunity_id = any(cast(:deals as uuid[]))")
                .param("deals", PostgresArrays.uuids(deals))
                .query(UUID.class)
                .list());
    }

    private void take(OpportunityId deal, Viewer viewer) {
        jdbc.sql("delete from commit_exception where opportunity_id = :deal returning reason")
                .param("deal", deal.id())
                .query(String.class)
                .optional()
                .ifPresent(reason -> note(deal, reason, null, viewer));
    }

    private void requireGive(OpportunityId deal, Viewer viewer) {
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        visibility.requireEdit(deal.ref(), viewer);
        if (!mayGive(deal, viewer)) {
            throw new Forbidden();
        }
    }

    private UserId owner(OpportunityId deal) {
        return jdbc.sql("select owner_id from opportunity where id = :deal")
                .param("deal", deal.id())
                .query((row, number) -> new UserId(Rows.id(row, "owner_id")))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    private void note(OpportunityId deal, @Nullable String gone, @Nullable String come, Viewer by) {
        var account = jdbc.sql("select account_id from opportunity where id = :deal")
                .param("deal", deal.id())
                .query(UUID.class)
                .single();
        notes.note(deal.ref(), account, by.id(), CommitWords.FIELD, item(gone), item(come));
    }

    private static @Nullable Map<String, String> item(@Nullable String reason) {
        return reason == null ? null : Map.of("reason", reason);
    }
}
