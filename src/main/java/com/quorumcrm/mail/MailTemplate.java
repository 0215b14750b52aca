package com.quorumcrm.mail;

import java.time.Instant;

/**
 * A template as it is offered.
 *
 * @param editable whether the viewer may change it
 */
public record MailTemplate(
        MailTemplateId id,
        long version,
        String name,
        String subject,
        String body,
        TemplateShared shared,
        String ownerName,
        Instant updatedAt,
        boolean editable) {}
