package com.quorumcrm.pipelines;

import org.jspecify.annotations.Nullable;

/**
 * Something that must be so before a deal may leave a stage forward.
 *
 * @param subject what of its kind: the name of a field, the key of a {@link BuyingRole}, the key of a check-list item;
 *     empty for kinds that know only one
 * @param text what is to be checked, of a check-list item only
 */
public record Criterion(Kind kind, String subject, @Nullable String text) {

    /** What it is about. */
    public enum Kind {
        /** A field of the deal holds something. */
        FIELD,
        /** Somebody has ticked an item of the stage's check-list. */
        CHECK,
        /** Somebody at the customer is known to have a role. */
        ROLE_FILLED,
        /** Such a person has been in contact recently. */
        ROLE_ENGAGED,
        /** Somebody has a role without which deals may not be forecast as commit; asked by the pipeline, never by a stage. */
        COMMIT_ROLE,
        /** A quote of the deal is approved. */
        APPROVED_QUOTE;

        /** As in the API: {@code roleFilled}. */
        public String key() {
            return Words.camel(this);
        }

        /** The message key of its name. */
        public String label() {
            return "pipelines.criterion." + key();
        }
    }

    public static Criterion field(String name) {
        return new Criterion(Kind.FIELD, name, null);
    }

    public static Criterion check(String key, String text) {
        return new Criterion(Kind.CHECK, key, text);
    }

    public static Criterion role(Kind kind, BuyingRole role) {
        return new Criterion(kind, role.key(), null);
    }

    /** The form field and API property that a refusal for want of it concerns. */
    public String field() {
        return switch (kind) {
            case FIELD -> subject;
            case CHECK -> "checks." + subject;
            case ROLE_FILLED, ROLE_ENGAGED, COMMIT_ROLE -> "roles." + subject;
            case APPROVED_QUOTE -> "quote";
        };
    }

    /** Whether both ask for the same, in whatever words. */
    public boolean asksAs(Criterion other) {
        return kind == other.kind && subject.equals(other.subject);
    }
}
