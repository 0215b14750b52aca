package com.quorumcrm.commitments.web;

import org.jspecify.annotations.Nullable;

/** Why a deal may pass, as it was typed. */
record CommitExceptionForm(@Nullable String reason) {}
