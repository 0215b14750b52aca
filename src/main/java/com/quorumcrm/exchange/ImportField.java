package com.quorumcrm.exchange;

import java.util.List;
import java.util.Optional;

/**
 * Something that a column can be.
 *
 * @param key as in a mapping; the name of the component of what the intakes take
 * @param label the message key of its name
 * @param required whether every new record needs it
 * @param words how other programs head such a column, the most telling first
 */
public record ImportField(String key, String label, Kind kind, boolean required, List<String> words) {

    /** How a cell is read. */
    public enum Kind {
        TEXT,
        /** What is read as it stands. */
        PLAIN,
        /** Text for which there are usual values, so that a misspelling can be told. */
        TERM,
        ID,
        EMAIL,
        INTEGER,
        NUMBER,
        MONEY,
        CURRENCY,
        DATE,
        FLAG,
        CHOICE,
        PERSON,
        TEAM,
        ACCOUNT,
        PRODUCT,
        STAGE,
        LOSS_REASON;

        boolean isNumeric() {
            return this == MONEY || this == INTEGER || this == NUMBER;
        }

        /** Does a cell name another record, which has to exist? */
        public boolean isReference() {
            return switch (this) {
                case PERSON, ACCOUNT, PRODUCT, STAGE, LOSS_REASON -> true;
                default -> false;
            };
        }
    }

    static Optional<ImportField> find(List<ImportField> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
