package com.quorumcrm.mail.web;

import com.quorumcrm.mail.MailTemplate;
import com.quorumcrm.mail.SaveTemplate;
import com.quorumcrm.mail.TemplateShared;
import org.jspecify.annotations.Nullable;

/** The page on which a template is written. */
record TemplateForm(
        @Nullable String name,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String shared,
        @Nullable Long version) {

    static TemplateForm empty() {
        return new TemplateForm(null, null, null, TemplateShared.NOBODY.key(), null);
    }

    static TemplateForm of(MailTemplate template) {
        return new TemplateForm(
                template.name(),
                template.subject(),
                template.body(),
                template.shared().key(),
                template.version());
    }

    SaveTemplate command() {
        return new SaveTemplate(
                name == null ? "" : name,
                subject == null ? "" : subject,
                body == null ? "" : body,
                shared == null || shared.isBlank() ? TemplateShared.NOBODY : TemplateShared.of(shared));
    }
}
