package com.quorumcrm.demo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team of the demo company. */
record Team(UUID id, String name, @Nullable UUID parent, Instant createdAt) {}
