package com.quorumcrm.platform;

import java.time.ZoneId;

/**
 * Work that is done again and again, by one node at a time. A bean of this type is all that is needed.
 *
 * @param name stored, so it never changes: {@code module.work}
 * @param cron six fields from seconds to day of week, as {@code 0 0 2 * * *}
 */
public record RecurringJob(String name, String cron, ZoneId zone, Runnable work) {}
