package com.quorumcrm.buyinggroups;

import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Notes in the history of a deal who came to have which role. What people think is not noted there: the history cannot be
 * taken back, and everybody reads it.
 */
@Repository
class RoleNotes {

    private final ChangeNotes notes;
    private final JdbcClient jdbc;

    RoleNotes(ChangeNotes notes, JdbcClient jdbc) {
        this.notes = notes;
        this.jdbc = jdbc;
    }

    void note(
            OpportunityId deal,
            ContactId contact,
            Map<Aspect, @Nullable String> before,
            Map<Aspect, @Nullable String> changed,
            Viewer by) {
        if (changed.containsKey(Aspect.ROLES)) {
            notes.note(
                    deal.ref(),
                    account(deal),
                    by.id(),
                    RoleWords.ON_DEAL,
                    RoleWords.item(contact.toString(), before.get(Aspect.ROLES)),
                    RoleWords.item(contact.toString(), changed.get(Aspect.ROLES)));
        }
    }

    private UUID account(OpportunityId deal) {
        return jdbc.sql("select account_id from opportunity where id = :deal")
                .param("deal", deal.id())
                .query(UUID.class)
                .single();
    }
}
