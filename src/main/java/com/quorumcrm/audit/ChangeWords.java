package com.quorumcrm.audit;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Set;

/** How fields of one kind of record are called; each module that adds fields to the kind contributes its own as a bean. */
public interface ChangeWords {

    RecordKind kind();

    /** Message keys by column; changes of other columns are not told. */
    Map<String, String> labels();

    /** What values of a column are called, where they are keys of something; values that are left out say what they are. */
    Map<String, String> names(String column, Set<String> values, Viewer viewer);
}
