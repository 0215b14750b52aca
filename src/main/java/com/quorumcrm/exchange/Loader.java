package com.quorumcrm.exchange;

import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes records of one type from rows, and takes them back. */
interface Loader {

    ImportType type();

    /**
     * @param last whether no rows follow, so that nothing can be waited for
     */
    Loaded load(List<CsvRow> rows, Run run, Tally tally, boolean last);

    Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer);

    /**
     * @param taken what became of each row that does not have to wait
     * @param also records that rows needed and that had to be made
     * @param waiting rows that need another one, further down, to come first
     */
    record Loaded(List<Taken> taken, List<Taken> also, List<CsvRow> waiting) {

        static Loaded all(List<Taken> taken) {
            return new Loaded(taken, List.of(), List.of());
        }
    }
}
