package com.quorumcrm.files;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files go with the record that they hang on. */
@Component
class FileMergeParts implements MergeParts {

    @Override
    public List<MergePart> of(RecordKind kind) {
        return List.of(MergePart.rows("attached_file", "record_id")
                .where("t.record_kind = :kind")
                .versioned()
                .as("FILE"));
    }
}
