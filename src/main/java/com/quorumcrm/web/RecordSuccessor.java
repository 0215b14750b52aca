package com.quorumcrm.web;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.Optional;

/** Knows where the records of a kind went that have become part of another; a module contributes it as a bean. */
public interface RecordSuccessor {

    RecordKind kind();

    /** The record that it is part of now, as far as the viewer may see that; empty while it is one of its own. */
    Optional<RecordRef> of(RecordRef gone, Viewer viewer);
}
