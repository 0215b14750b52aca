package com.quorumcrm.bulk;

import com.quorumcrm.bulk.BulkEditView.Item;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads bulk edits: everybody their own. */
@Repository
@Transactional(readOnly = true)
public class BulkEditQuery {

    /** So many records are listed. */
    public static final int MOST = 500;

    private final BulkStore store;
    private final RecordNames names;

    BulkEditQuery(BulkStore store, RecordNames names) {
        this.store = store;
        this.names = names;
    }

    /** @throws NoSuchRecord when it is not the viewer's own, or there is none */
    public BulkEditView find(BulkEditId id, Viewer viewer) {
        return store.find(id)
                .filter(work -> work.by().equals(viewer.id()))
                .map(this::view)
                .orElseThrow(NoSuchRecord::new);
    }

    /** The viewer's latest. */
    public List<BulkEditView> latest(Viewer viewer) {
        return store.of(viewer.id(), 50).stream().map(this::view).toList();
    }

    /** What became of its records, the refused ones first; names of those that the viewer may see. */
    public List<Item> items(BulkEditView edit, Viewer viewer) {
        var parts = store.all(edit.id(), MOST);
        var titles = names.titles(
                parts.stream()
                        .map(part -> new RecordRef(edit.kind(), part.record()))
                        .collect(Collectors.toSet()),
                viewer);
        return parts.stream()
                .map(part -> {
                    var record = new RecordRef(edit.kind(), part.record());
                    return new Item(record, titles.get(record), part.state(), part.reason());
                })
                .toList();
    }

    private BulkEditView view(BulkStore.Work work) {
        var sets = new HashMap<String, String>();
        work.sets().forEach((field, value) -> sets.put(field, value == null ? "" : value));
        return new BulkEditView(work.id(), work.kind(), sets, work.status(), work.at(), store.counts(work.id()));
    }
}
