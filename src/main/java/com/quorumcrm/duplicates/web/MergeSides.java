package com.quorumcrm.duplicates.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.UUID;

/** Shows records of one kind beside each other. */
interface MergeSides {

    RecordKind kind();

    MergeSide of(UUID record, Viewer viewer);

    /** The message key of a field's name. */
    String label(String key);
}
