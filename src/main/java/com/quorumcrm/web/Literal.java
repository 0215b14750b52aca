package com.quorumcrm.web;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.HierarchicalMessageSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.stereotype.Component;

/** Words that people gave, where otherwise the key of a message stands: labels of columns, filters and history. */
@Component
public final class Literal {

    private static final String MARK = "=";

    Literal(MessageSource messages) {
        if (messages instanceof HierarchicalMessageSource ours) {
            ours.setParentMessageSource(new Words());
        }
    }

    /** What says these words when it is asked for as a message. */
    public static String of(String words) {
        return MARK + words;
    }

    /** Is asked for what no file has. */
    private static final class Words extends AbstractMessageSource {

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            return code.startsWith(MARK) ? code.substring(MARK.length()) : null;
        }

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
            var words = resolveCodeWithoutArguments(code, locale);
            return words == null ? null : new MessageFormat("'" + words.replace("'", "''") + "'", locale);
        }
    }
}
