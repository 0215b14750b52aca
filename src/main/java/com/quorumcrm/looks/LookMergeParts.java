package com.quorumcrm.looks;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever has looked only at the one that goes has looked at what stays. */
@Component
class LookMergeParts implements MergeParts {

    @Override
    public List<MergePart> of(RecordKind kind) {
        return List.of(MergePart.rows("record_look", "record_id")
                .keyed("user_id")
                .unlessSame("user_id")
                .as("LOOK"));
    }
}
