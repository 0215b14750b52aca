package com.quorumcrm.audit;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Everything that was deleted and can be taken back, whatever its kind. */
@Service
public class Trash {

    /** The trash shows this many of the latest records. */
    public static final int SHOWN = 200;

    private final ObjectProvider<Restorable> restorables;

    Trash(ObjectProvider<Restorable> restorables) {
        this.restorables = restorables;
    }

    /** The kinds that can be in the trash. */
    public List<Restorable> kinds() {
        return restorables.stream()
                .sorted(Comparator.comparing(Restorable::kind))
                .toList();
    }

    /**
     * What the viewer may take back, the latest first.
     *
     * @param kind null for every kind
     */
    public List<TrashedItem> list(@Nullable RecordKind kind, Viewer viewer) {
        return of(kind).flatMap(restorable -> restorable.list(viewer, SHOWN).stream())
                .sorted(Comparator.comparing(TrashedItem::at).reversed())
                .limit(SHOWN)
                .toList();
    }

    /**
     * @return the page on which the record is found again
     * @throws NoSuchRecord when it is not in the trash, or not for the viewer to take back
     */
    public String restore(RecordRef record, Viewer viewer) {
        var restorable = of(record.kind()).findFirst().orElseThrow(NoSuchRecord::new);
        restorable.restore(record, viewer);
        return restorable.pageOf(record, viewer);
    }

    private Stream<Restorable> of(@Nullable RecordKind kind) {
        return restorables.stream().filter(restorable -> kind == null || restorable.kind() == kind);
    }
}
