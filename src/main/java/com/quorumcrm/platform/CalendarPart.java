package com.quorumcrm.platform;

/**
 * A calendar entry in an outgoing mail, which calendars of recipients offer to take over.
 *
 * @param content iCalendar (RFC 5545)
 */
public record CalendarPart(Method method, String content) {

    /** What the recipient's calendar is to do, which the content says too (RFC 5546). */
    public enum Method {
        PUBLISH,
        REQUEST,
        CANCEL,
        REPLY
    }
}
