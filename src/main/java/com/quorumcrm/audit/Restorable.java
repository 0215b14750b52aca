package com.quorumcrm.audit;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.List;

/** A kind of record that can be taken out of the trash; the module that owns the kind contributes it as a bean. */
public interface Restorable {

    RecordKind kind();

    /** A message key naming the kind in the plural: "Accounts". */
    String label();

    /** What this person may take back, the latest first; nothing where they may take back nothing. */
    List<TrashedItem> list(Viewer viewer, int limit);

    /** @throws NoSuchRecord when it is not in the trash, or not for this person to take back */
    void restore(RecordRef record, Viewer viewer);

    /** The page on which a record is found once it is out of the trash. */
    default String pageOf(RecordRef record, Viewer viewer) {
        return record.url();
    }
}
