package com.quorumcrm.notifications;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people were told of leads to where it is now. */
@Component
class NotificationMergeParts implements MergeParts {

    @Override
    public List<MergePart> of(RecordKind kind) {
        return List.of(MergePart.rows("notification", "record_id")
                .where("t.record_kind = :kind")
                .as("TOLD"));
    }
}
