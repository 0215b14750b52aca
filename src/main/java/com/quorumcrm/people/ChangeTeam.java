package com.quorumcrm.people;

import com.quorumcrm.identity.Sharing;
import com.quorumcrm.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/** Renames a team, moves it, or has its members share more or less. */
public record ChangeTeam(TeamId team, String name, @Nullable TeamId parent, Sharing sharing, long version) {}
