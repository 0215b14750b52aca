package com.quorumcrm.people;

import com.quorumcrm.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A team as a file tells of it.
 *
 * @param row its number in the file
 * @param name by which it is found again
 * @param parent null leaves the place of a team that is here already
 */
public record IncomingTeam(long row, String name, @Nullable TeamId parent) {}
