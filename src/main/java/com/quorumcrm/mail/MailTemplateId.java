package com.quorumcrm.mail;

import com.quorumcrm.kernel.Ids;
import java.util.UUID;

/** The key of a template. */
public record MailTemplateId(UUID id) {

    public static MailTemplateId next() {
        return new MailTemplateId(Ids.next());
    }

    public static MailTemplateId of(String text) {
        return new MailTemplateId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
