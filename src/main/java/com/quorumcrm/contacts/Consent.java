package com.quorumcrm.contacts;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person has said about being written to or called.
 *
 * @param on the day they said it
 * @param source how we know, as in "ticked on the web form"
 * @param by the name of the colleague who kept it
 */
public record Consent(
        Channel channel,
        State state,
        LocalDate on,
        @Nullable String source,
        String by,
        Instant at) {

    /**
     * What a person has said, before it is kept.
     *
     * @param on the day they said it, null for today
     */
    public record Word(
            Channel channel,
            State state,
            @Nullable LocalDate on,
            @Nullable String source) {

        private static final int LONGEST = 200;

        public Word {
            source = Text.line(source);
        }

        /** Does it say something else than the last word of its channel did, and not something older? */
        boolean isNews(List<Word> last) {
            return last.stream().filter(held -> held.channel == channel).allMatch(this::isNews);
        }

        private boolean isNews(Word held) {
            var isOlder = on != null && held.on != null && on.isBefore(held.on);
            var isSame = state == held.state
                    && (on == null || on.equals(held.on))
                    && (source == null || source.equals(held.source));
            return !isOlder && !isSame;
        }

        void check(String onField, String sourceField, LocalDate today, Rules rules) {
            rules.that(on == null || !on.isAfter(today), onField, "contacts.rule.future");
            rules.atMost(sourceField, source, LONGEST);
        }
    }

    public enum Channel {
        EMAIL,
        PHONE,
        POST;

        /** As the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A message key. */
        public String label() {
            return "contacts.channel." + key();
        }
    }

    public enum State {
        GIVEN,
        REFUSED,
        UNKNOWN;

        /** As the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A message key. */
        public String label() {
            return "contacts.consent." + key();
        }
    }
}
