package com.quorumcrm.people;

import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** A team was opened, renamed, moved, or shares differently: what its members may see can differ. */
public record TeamChanged(TeamId team, UserId by, Instant at) implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef(RecordKind.TEAM, team.id());
    }
}
