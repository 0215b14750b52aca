package com.quorumcrm.accounts;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody typed into a search field, in the forms in which the database compares it.
 *
 * <p>Candidates are capped before they are ranked: a word that half the table holds costs no more than a rare one.
 */
record SearchText(String typed) {

    private static final String SIMILARITY = "0.45";

    /** How far a word may be from what was typed, for the rest of the transaction. */
    static void tolerate(JdbcClient jdbc) {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :similarity, true)")
                .param("similarity", SIMILARITY)
                .query(String.class)
                .single();
    }

    /**
     * Ids of rows whose folded column {@code search} equals, starts with, contains or resembles the text.
     *
     * @param alias of the table
     * @param condition what else must hold for each of them
     */
    static String candidates(String table, String alias, String condition) {
        return """
                select id from (select %2$s.id from %1$s %2$s where %2$s.search = quorum_fold(:typed) and %3$s limit 200) equal
                union
                select id from (select %2$s.id from %1$s %2$s where %2$s.search like quorum_fold(:prefix) and %3$s limit 200) prefixed
                union
                select id from (select %2$s.id from %1$s %2$s where %2$s.search like quorum_fold(:infix) and %3$s limit 200) containing
                union
                select id from (select %2$s.id from %1$s %2$s where quorum_fold(:typed) <%% %2$s.search and %3$s limit 200) alike""".formatted(table, alias, condition);
    }

    /** Sorts equal before starting with, before a word starting with, before similar. */
    static String best(String alias) {
        return """
                case when %1$s.search = quorum_fold(:typed) then 0
                     when %1$s.search like quorum_fold(:prefix) then 1
                     when %1$s.search like quorum_fold(:word) then 2
                     else 3 end,
                word_similarity(quorum_fold(:typed), %1$s.search) desc, length(%1$s.search), %1$s.search, %1$s.id""".formatted(alias);
    }

    Map<String, Object> params() {
        var escaped = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return Map.of(
                "typed", typed, "prefix", escaped + "%", "infix", "%" + escaped + "%", "word", "% " + escaped + "%");
    }
}
