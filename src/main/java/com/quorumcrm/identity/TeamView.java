package com.quorumcrm.identity;

import com.quorumcrm.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A team and its place in the tree.
 *
 * @param depth 0 at the top
 * @param members how many people who are not disabled belong to it directly
 */
public record TeamView(
        TeamId id, String name, @Nullable TeamId parentId, Sharing sharing, int depth, int members, long version) {}
