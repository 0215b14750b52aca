package com.quorumcrm.people;

import com.quorumcrm.identity.Sharing;
import com.quorumcrm.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/** Forms a team, below another or at the top. */
public record OpenTeam(String name, @Nullable TeamId parent, Sharing sharing) {}
