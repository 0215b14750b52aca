package com.quorumcrm.exchange;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Component;

/**
 * Who may do what with an import. Everything needs {@link Permission#IMPORT}, and that the person may change what the
 * file is a list of; imports of others are only there for those who may change everything.
 */
@Component
class ImportAccess {

    private final ImportStore store;
    private final Viewers viewers;

    ImportAccess(ImportStore store, Viewers viewers) {
        this.store = store;
        this.viewers = viewers;
    }

    /** A token that may import may import what its owner may change. */
    void require(ImportType type, Viewer viewer) {
        viewers.find(viewer.id()).orElse(viewer).require(type.permission());
    }

    ImportJob mine(ImportId id, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        return store.find(id)
                .filter(job -> job.createdBy().equals(viewer.id()) || viewer.can(Permission.EDIT_ALL))
                .orElseThrow(NoSuchRecord::new);
    }

    /**
     * One that has not begun, locked.
     *
     * @throws RuleBroken when it has
     */
    ImportJob open(ImportId id, Viewer viewer) {
        var job = mine(id, viewer);
        if (job.status() != ImportStatus.UPLOADED && job.status() != ImportStatus.CHECKED) {
            throw new RuleBroken(null, "exchange.state.busy");
        }
        return store.lock(id);
    }
}
