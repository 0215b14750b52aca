package com.quorumcrm.web;

import java.util.Map;

/**
 * What somebody typed into a search field, in the forms in which the database compares it.
 *
 * <p>Candidates are capped before they are ranked: a word that half the table holds costs no more than a rare one.
 */
public record SearchText(String typed) {

    /**
     * Ids of rows whose folded column {@code search} starts with, contains or resembles the text. Each way is tried only
     * as long as those before it have not found enough, and planned as if all it finds were wanted.
     *
     * @param alias of the table
     * @param condition what else must hold for each of them
     */
    public static String candidates(String table, String alias, String condition) {
        return """
                with prefixed as materialized (
                         select %2$s.id from %1$s %2$s where %2$s.search like quorum_fold(:prefix) and %3$s
                         order by %2$s.search limit 200),
                     containing as materialized (
                         select %2$s.id from %1$s %2$s where %2$s.search like quorum_fold(:infix) and %3$s),
                     alike as materialized (
                         select %2$s.id, %2$s.version from %1$s %2$s where quorum_fold(:slip) <%% %2$s.search and %3$s)
                select id from (
                    select id from prefixed union all select id from containing union all select id from alike) found
                limit 200""".formatted(table, alias, condition);
    }

    /** Sorts equal before starting with, before a word starting with, before similar. */
    public static String best(String alias) {
        return """
                case when %1$s.search = quorum_fold(:typed) then 0
                     when %1$s.search like quorum_fold(:prefix) then 1
                     when %1$s.search like quorum_fold(:word) then 2
                     else 3 end,
                word_similarity(quorum_fold(:typed), %1$s.search) desc, length(%1$s.search), %1$s.search, %1$s.id""".formatted(alias);
    }

    public Map<String, Object> params() {
        var escaped = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return Map.of(
                "typed", typed,
                "slip", withASlip(),
                "prefix", escaped + "%",
                "infix", "%" + escaped + "%",
                "word", "% " + escaped + "%");
    }

    /** A word with a slip is still that word; a number with another digit, or without its sign, is another number. */
    private String withASlip() {
        return typed.codePoints().anyMatch(Character::isLetter) ? typed : "";
    }
}
