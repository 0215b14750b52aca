package com.quorumcrm.buyinggroups;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what was said of somebody on a deal, and because of what. */
@Repository
class Statements {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    Statements(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * Evidence for nothing new is evidence for where they stand.
     *
     * @param changed what is said differently than before
     * @param now all that is said now
     */
    void add(
            SetMember command,
            Map<Aspect, @Nullable String> changed,
            Map<Aspect, @Nullable String> now,
            Viewer by,
            Instant at) {
        var note = Text.lines(command.note());
        new Rules().atMost("note", note, 1000).enforce();
        requireSeen(command.activity(), by);
        var said = new EnumMap<Aspect, @Nullable String>(Aspect.class);
        said.putAll(changed);
        if (said.isEmpty() && (note != null || command.activity() != null)) {
            said.put(Aspect.STANCE, now.get(Aspect.STANCE));
        }
        said.forEach((aspect, value) -> insert(command, aspect, value, note, by, at));
    }

    void forget(ContactId contact) {
        jdbc.sql("delete from buying_statement where contact_id = :contact")
                .param("contact", contact.id())
                .update();
    }

    private void insert(
            SetMember command, Aspect aspect, @Nullable String value, @Nullable String note, Viewer by, Instant at) {
        jdbc.sql("""
                        insert into buying_statement (id, opportunity_id, contact_id, aspect, value, note, activity_id, said_at, said_by)
                        values (:id, :deal, :contact, :aspect, :value, :note, :activity, :at, :by)""")
                .param("id", Ids.next())
                .param("deal", command.deal().id())
                .param("contact", command.contact().id())
                .param("aspect", aspect.name())
                .param("value", value)
                .param("note", note)
                .param(
                        "activity",
                        command.activity() == null ? null : command.activity().id(),
                        Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id().id())
                .update();
    }

    private void requireSeen(@Nullable ActivityId activity, Viewer viewer) {
        if (activity == null) {
            return;
        }
        var scope = visibility.of(viewer);
        var seen = jdbc.sql("select exists (select from activity a where a.id = :id and a.deleted_at is null and "
                        + scope.sql(RecordKind.ACTIVITY, "a") + ")")
                .param("id", activity.id())
                .params(scope.params())
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw new RuleBroken("activityId", "buyinggroups.rule.activity");
        }
    }
}
