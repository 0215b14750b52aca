package com.quorumcrm.identity;

import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as colleagues see them. */
public record PersonView(
        UserId id,
        String name,
        String email,
        @Nullable String title,
        Set<Role> roles,
        @Nullable UserId managerId,
        @Nullable String managerName,
        @Nullable TeamId teamId,
        @Nullable String teamName,
        PersonStatus status,
        long version) {}
