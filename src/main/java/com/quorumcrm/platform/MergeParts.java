package com.quorumcrm.platform;

import com.quorumcrm.kernel.RecordKind;
import java.util.List;

/** Tells what of a module hangs on records that may become part of another; a module contributes it as a bean. */
public interface MergeParts {

    /** In the order in which they are taken over; they are given back in the opposite order. Empty for other kinds. */
    List<MergePart> of(RecordKind kind);
}
