package com.quorumcrm.exchange;

import com.quorumcrm.kernel.UserId;

/** Somebody who can own records. */
record Person(UserId id, String name, String email) {}
