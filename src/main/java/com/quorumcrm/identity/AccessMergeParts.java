package com.quorumcrm.identity;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a record was shared with sees what it has become part of, with the wider of two rights. */
@Component
class AccessMergeParts implements MergeParts {

    @Override
    public List<MergePart> of(RecordKind kind) {
        return List.of(
                new MergePart("MEMBER_MORE", """
                update access_grant w set level = 'EDIT' from access_grant l
                where w.record_kind = :kind and w.record_id = :winner and w.level = 'READ'
                  and l.record_kind = :kind and l.record_id = :loser and l.level = 'EDIT' and l.user_id = w.user_id
                returning jsonb_build_object('user_id', w.user_id) as kept""", """
                update access_grant g set level = 'READ' from p
                where g.user_id = cast(p.kept ->> 'user_id' as uuid) and g.record_kind = :kind and g.record_id = :winner"""),
                MergePart.rows("access_grant", "record_id")
                        .where("t.record_kind = :kind")
                        .keyed("user_id")
                        .unlessSame("user_id", "record_kind")
                        .as("MEMBER"));
    }
}
