package com.quorumcrm.notifications;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a mail about notifications. */
@Component
class DigestText {

    private final MessageSource messages;
    private final String base;

    DigestText(MessageSource messages, @Value("${quorum.base-url:}") String base) {
        this.messages = messages;
        this.base = base.replaceAll("/$", "");
    }

    String subject(List<NotificationView> told, int more, Locale locale) {
        return told.size() == 1 && more == 0
                ? sentence(told.getFirst(), locale)
                : text(locale, "notifications.mail.subject", told.size() + more);
    }

    /** @param more how many there are beyond those that are named */
    String body(List<NotificationView> told, int more, Locale locale) {
        var lines = told.stream()
                .map(one -> sentence(one, locale) + "\n" + link(one.url()))
                .collect(Collectors.joining("\n\n"));
        var rest = more > 0 ? "\n\n" + text(locale, "notifications.mail.more", more) : "";
        return lines + rest + "\n\n" + text(locale, "notifications.mail.foot", link("/me/notifications"));
    }

    private String sentence(NotificationView told, Locale locale) {
        return text(locale, told.sentence(), told.byName(), told.title(), told.count());
    }

    private String link(String path) {
        return base + path;
    }

    private String text(Locale locale, String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
