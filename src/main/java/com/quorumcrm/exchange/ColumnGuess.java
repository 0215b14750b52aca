package com.quorumcrm.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from the names of columns which fields they are, and of what the file is a list. */
final class ColumnGuess {

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FOREIGN_PREFIX = Pattern.compile("^(?:property |properties |hubspot |hs (?!object))");

    private ColumnGuess() {}

    /** @return the key of a field by column; columns that are no field are missing */
    static Map<String, String> columns(List<String> header, List<ImportField> fields) {
        record Match(String column, ImportField field, int rank) {}
        var matches = new ArrayList<Match>();
        for (var column : header) {
            var words = words(column);
            for (var field : fields) {
                int rank = field.words().indexOf(words);
                if (rank >= 0) {
                    matches.add(new Match(column, field, rank));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::rank));
        var chosen = new HashMap<String, String>();
        var taken = new HashSet<String>();
        for (var match : matches) {
            if (!chosen.containsKey(match.column) && taken.add(match.field.key())) {
                chosen.put(match.column, match.field.key());
            }
        }
        var ordered = new LinkedHashMap<String, String>();
        header.stream().filter(chosen::containsKey).forEach(column -> ordered.put(column, chosen.get(column)));
        return ordered;
    }

    /** The type that makes sense of the most columns, and of those the one to which nothing is missing. */
    static ImportType type(List<String> header) {
        ImportType best = ImportType.ACCOUNTS;
        int most = 0;
        for (var type : List.of(
                ImportType.OPPORTUNITIES,
                ImportType.ACCOUNTS,
                ImportType.CONTACTS,
                ImportType.LEADS,
                ImportType.PRODUCTS,
                ImportType.USERS,
                ImportType.TEAMS)) {
            if (type == ImportType.LEADS && !speaksOfLeads(header)) {
                continue;
            }
            int score = score(new HashSet<>(columns(header, type.fields()).values()), type);
            if (score > most) {
                most = score;
                best = type;
            }
        }
        return best;
    }

    /** Contacts say where they came from likewise, in nearly the same columns. */
    private static boolean speaksOfLeads(List<String> header) {
        return header.stream()
                .map(ColumnGuess::words)
                .anyMatch(column ->
                        column.equals("lead") || column.matches("lead (id|name|status|owner|score|record id)"));
    }

    private static int score(Set<String> fields, ImportType type) {
        boolean whole = type.fields().stream()
                .filter(ImportField::required)
                .map(ImportField::key)
                .allMatch(key -> fields.contains(key) || (key.equals("lastName") && fields.contains("name")));
        return 2 * fields.size() + (whole ? 1 : 0);
    }

    static String words(String column) {
        var parted = HUMP.matcher(column).replaceAll(" ");
        var words = NO_WORD.matcher(Cell.fold(parted)).replaceAll(" ").strip();
        return FOREIGN_PREFIX.matcher(words).replaceFirst("");
    }
}
