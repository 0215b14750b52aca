package com.quorumcrm.opportunities;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Component;

/** What a person may do with a deal, so that pages offer no more than that. */
@Component
public class OpportunityActions {

    private final Visibility visibility;

    OpportunityActions(Visibility visibility) {
        this.visibility = visibility;
    }

    /**
     * @param change what is said about it, its lines and its stage
     * @param reassign give it to somebody else
     * @param trash put it into the trash
     */
    public record Allowed(boolean change, boolean reopen, boolean reassign, boolean trash) {}

    public Allowed on(OpportunityView deal, Viewer viewer) {
        var scope = visibility.of(viewer);
        var leads = scope.editsAll() || scope.leads(deal.ownerId());
        var hasOthers = scope.editsAll() || scope.line().size() > 1;
        return new Allowed(
                deal.editable() && deal.isOpen(),
                deal.editable() && !deal.isOpen() && leads && viewer.can(Permission.REOPEN_OPPORTUNITIES),
                deal.editable() && leads && hasOthers,
                deal.editable() && leads && (deal.isOpen() || scope.editsAll()));
    }
}
