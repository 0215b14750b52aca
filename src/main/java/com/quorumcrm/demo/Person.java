package com.quorumcrm.demo;

import com.quorumcrm.kernel.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the demo company. */
record Person(
        UUID id,
        String email,
        String name,
        String title,
        Role role,
        @Nullable UUID manager,
        @Nullable UUID team,
        Instant createdAt) {}
