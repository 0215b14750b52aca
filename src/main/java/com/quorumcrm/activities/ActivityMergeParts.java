package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was said of a record that has become part of another was said of that one; of both, it was said once. */
@Component
class ActivityMergeParts implements MergeParts {

    private static final MergePart SAID_TWICE = new MergePart("SAID_TWICE", """
            delete from activity_link l
            where l.record_id = :loser and exists (
                select from activity_link w where w.activity_id = l.activity_id and w.record_id = :winner)
            returning to_jsonb(l) as kept""", """
            insert into activity_link select r.* from p, jsonb_populate_record(null::activity_link, p.kept) r
            where exists (select from activity a where a.id = r.activity_id) on conflict do nothing""");

    private static final MergePart SAID_OF =
            MergePart.rows("activity_link", "record_id").keyed("activity_id").as("SAID_OF");

    /** The company that a record belonged to then. */
    private static final MergePart SAID_WITH = MergePart.rows("activity_link", "account_id")
            .keyed("activity_id", "record_id")
            .as("SAID_WITH");

    private static final MergePart PIN = MergePart.rows("activity_pin", "record_id")
            .keyed("activity_id")
            .unlessSame("activity_id")
            .as("PIN");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return kind == RecordKind.ACCOUNT
                ? List.of(SAID_TWICE, SAID_OF, SAID_WITH, PIN)
                : List.of(SAID_TWICE, SAID_OF, PIN);
    }
}
