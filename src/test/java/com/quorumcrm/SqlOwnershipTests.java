package com.quorumcrm;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** The module verification cannot see SQL: a query that reads a table of a module out of reach is found here. */
class SqlOwnershipTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/com/quorumcrm");
    private static final Pattern CREATED = Pattern.compile("(?im)^create table (?:if not exists )?(\\w+)");
    private static final Pattern REFERENCED = Pattern.compile("(?i)references (\\w+)");
    private static final Pattern USED = Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|copy)\\s+(\\w+)");

    /** Tables that were made by a module from which their own has since been taken out. */
    private static final Map<String, String> TAKEN_OUT = Map.of(
            "contact", "contacts",
            "contact_email", "contacts",
            "contact_phone", "contacts",
            "contact_external_id", "contacts",
            "affiliation", "contacts",
            "one_time_link", "people",
            "api_token", "signin",
            "idempotency_key", "signin",
            "rate_limit_bucket", "signin",
            "feed_link", "signin");

    private final Map<String, String> ownerOfTable = tables();

    @Test
    void queriesNameOnlyTablesWithinReachOfTheirModule() throws IOException {
        var intruders = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (SOURCES.relativize(file).getNameCount() > 1) {
                    var module = SOURCES.relativize(file).getName(0).toString();
                    intruders.addAll(foreign(
                            module,
                            USED,
                            Files.readString(file),
                            file.getFileName().toString()));
                }
            }
        }
        assertThat(intruders).isEmpty();
    }

    @Test
    void foreignKeysFollowTheModuleGraph() throws IOException {
        var intruders = new TreeSet<String>();
        for (var migration : migrations()) {
            intruders.addAll(foreign(
                    madeBy(migration),
                    REFERENCED,
                    Files.readString(migration),
                    migration.getFileName().toString()));
        }
        assertThat(intruders).isEmpty();
    }

    private List<String> foreign(String module, Pattern pattern, String text, String where) {
        var allowed = allowed(module);
        var found = new ArrayList<String>();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            var owner = ownerOfTable.get(match.group(1).toLowerCase(java.util.Locale.ROOT));
            if (owner != null && !owner.equals(module) && !allowed.contains(owner)) {
                found.add("%s (%s) uses %s of %s".formatted(where, module, match.group(1), owner));
            }
        }
        return found;
    }

    static Set<String> allowed(String module) {
        try {
            var annotation =
                    Class.forName("com.quorumcrm." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return Set.of(annotation.allowedDependencies());
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("No package-info for module " + module, missing);
        }
    }

    private static Map<String, String> tables() {
        return migrations().stream()
                .flatMap(migration -> created(migration)
                        .map(table -> Map.entry(table, TAKEN_OUT.getOrDefault(table, module(migration)))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> created(Path migration) {
        try {
            return CREATED.matcher(Files.readString(migration)).results().map(match -> match.group(1));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<Path> migrations() {
        try (var files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A module that was taken out lies above the one it was in, and its first tables were made there. */
    private static String madeBy(Path migration) {
        return created(migration)
                .map(TAKEN_OUT::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> module(migration));
    }

    private static String module(Path migration) {
        return migration.getFileName().toString().split("__")[1];
    }
}
