package com.quorumcrm.platform;

import com.quorumcrm.kernel.Viewer;

/**
 * A mail has brought something that is meant for a calendar (iCalendar, RFC 5545).
 *
 * @param sender the address that the mail says it is from, in small letters
 * @param content as it came, which may be anything
 * @param owner in whose mailbox it is
 */
public record CalendarArrived(String sender, byte[] content, Viewer owner) {}
