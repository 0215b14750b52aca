package com.quorumcrm.opportunities;

import com.quorumcrm.kernel.UserId;
import java.time.Instant;

/** Who changes a deal, and when. */
record Stamp(UserId by, Instant at) {}
