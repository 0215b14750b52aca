package com.quorumcrm.exchange;

import java.util.List;

/**
 * Something that a column can be.
 *
 * @param key as in a mapping; the name of the component of what the intakes take
 * @param required whether every new record needs it
 * @param words how other programs head such a column, the most telling first
 */
public record ImportField(String key, Kind kind, boolean required, List<String> words) {

    /** How a cell is read. */
    public enum Kind {
        TEXT,
        /** Text for which there are usual values, so that a misspelling can be told. */
        TERM,
        ID,
        EMAIL,
        INTEGER,
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

        /** Does a cell name another record, which has to exist? */
        public boolean isReference() {
            return switch (this) {
                case PERSON, ACCOUNT, PRODUCT, STAGE, LOSS_REASON -> true;
                default -> false;
            };
        }
    }

    /** The message key of its name. */
    public String label() {
        return "exchange.field." + key;
    }
}
