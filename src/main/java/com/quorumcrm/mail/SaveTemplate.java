package com.quorumcrm.mail;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.util.Objects;

/** Keep what is written again and again. */
public record SaveTemplate(String name, String subject, String body, TemplateShared shared) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;

    public SaveTemplate {
        name = Text.lineOrEmpty(name);
        subject = Text.lineOrEmpty(subject);
        body = Objects.requireNonNullElse(Text.lines(body), "");
    }

    void check() {
        var rules = new Rules()
                .required("name", name)
                .atMost("name", name, LONGEST_NAME)
                .required("subject", subject)
                .atMost("subject", subject, LONGEST_SUBJECT)
                .required("body", body)
                .atMost("body", body, LONGEST_BODY);
        known("subject", subject, rules);
        known("body", body, rules);
        rules.enforce();
    }

    private static void known(String field, String text, Rules rules) {
        MergeFields.unknown(text).forEach(unknown -> rules.that(false, field, "mail.rule.field", unknown));
    }
}
