package com.quorumcrm.pipelines.web;

import org.jspecify.annotations.Nullable;

/** @param reason the id of the reason that is renamed, null for a new one */
record LossReasonForm(@Nullable String reason, String name) {}
