package com.quorumcrm.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file become fields, and its values ours. What it does not say is guessed.
 *
 * @param columns the key of a field by the name of a column, empty for a column that is left out
 * @param values by the key of a field, what its values in the file mean: a stage's key, a person's e-mail address, a
 *     product's SKU or name, an account's name, or just another text; empty for a value that stays as it is
 */
public record Mapping(Map<String, String> columns, Map<String, Map<String, String>> values, Options options) {

    public static final Mapping NONE = new Mapping(Map.of(), Map.of(), Options.NONE);

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Mapping with(UnaryOperator<Options> change) {
        return new Mapping(columns, values, change.apply(options));
    }

    /** What to do with records that are here already. */
    public enum Existing {
        UPDATE,
        SKIP
    }

    /** What an empty cell does to a record that is here already. */
    public enum Blanks {
        KEEP,
        ERASE
    }

    /** What an open deal without an amount is worth. */
    public enum MissingValue {
        LIST_PRICE,
        EMPTY
    }

    /**
     * Null or empty: what is usual.
     *
     * @param pipeline the key of the pipeline of all deals; the first
     * @param missingAccount the account of deals without one; such deals are refused
     * @param owner the e-mail address of the owner of records without one; whoever imports
     * @param currency of amounts in files without such a column; the organisation's
     * @param system whose ids the file bears; {@code import}
     * @param acceptSuggestions whether every suggestion for a value is taken; only those that differ in no letter or digit
     * @param historical whether deals come to their stages past what these ask of deals, as a record of the past
     * @param dateFormats by column; from the values
     * @param decimals the sign before decimal places by column; from the values
     * @param scale by the key of a field, what its numbers are multiplied with; 1, or what makes sense of revenues
     */
    public record Options(
            @Nullable String pipeline,
            @Nullable String missingAccount,
            @Nullable Existing existing,
            @Nullable Blanks blanks,
            @Nullable MissingValue missingValue,
            @Nullable String owner,
            @Nullable String currency,
            @Nullable String system,
            boolean acceptSuggestions,
            boolean historical,
            Map<String, String> dateFormats,
            Map<String, String> decimals,
            Map<String, Long> scale) {

        public static final Options NONE =
                new Options(null, null, null, null, null, null, null, null, false, false, Map.of(), Map.of(), Map.of());

        public Options {
            dateFormats = Map.copyOf(dateFormats);
            decimals = Map.copyOf(decimals);
            scale = Map.copyOf(scale);
        }

        Options skipping() {
            return new Options(
                    pipeline,
                    missingAccount,
                    Existing.SKIP,
                    blanks,
                    missingValue,
                    owner,
                    currency,
                    system,
                    acceptSuggestions,
                    historical,
                    dateFormats,
                    decimals,
                    scale);
        }

        public boolean updates() {
            return existing != Existing.SKIP;
        }

        public boolean erases() {
            return blanks == Blanks.ERASE;
        }

        public String systemOrDefault() {
            return system == null ? "import" : system;
        }
    }
}
