package com.quorumcrm.duplicates;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds records that may be the same as one, whatever its kind. */
@Component
public class DuplicateFinders {

    private final ObjectProvider<DuplicateFinder> finders;

    DuplicateFinders(ObjectProvider<DuplicateFinder> finders) {
        this.finders = finders;
    }

    /**
     * Those that the viewer may see, the likeliest first.
     *
     * @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the record
     */
    public List<Duplicate> of(RecordRef record, Viewer viewer) {
        return finders.stream()
                .filter(finder -> finder.kind() == record.kind())
                .flatMap(finder -> finder.of(record, viewer).stream())
                .toList();
    }
}
