package com.quorumcrm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All text is in the message files, and every text that is asked for is there. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java/com/quorumcrm");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern TAG =
            Pattern.compile("(?s)<!--.*?-->|<kbd[^>]*>[^<]*</kbd>|<(?:\"[^\"]*\"|'[^']*'|[^'\">])*>");
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:aria-label|title|placeholder|alt|aria-description)=\"[^\"]*\\p{L}");
    /** Texts of the frameworks, which are found by the frameworks' own keys. */
    private static final Pattern FRAMEWORK = Pattern.compile("typeMismatch.*|[A-Z]\\w+");

    private final Map<String, Properties> files = files();
    private final Set<String> modules =
            files.keySet().stream().filter(name -> !name.contains("_")).collect(Collectors.toCollection(TreeSet::new));

    @Test
    void keysBeginWithTheirModule() {
        assertThat(files)
                .allSatisfy((name, texts) -> assertThat(texts.stringPropertyNames())
                        .filteredOn(key -> !FRAMEWORK.matcher(key).matches())
                        .allMatch(key -> key.startsWith(name.replaceFirst("_.*", "") + ".")));
    }

    /** A file that is not listed is never read; one that is listed and not there is looked for at every text. */
    @Test
    void theApplicationKnowsTheFiles() throws IOException {
        var settings = Files.readString(Path.of("src/main/resources/application.properties"));
        assertThat(modules).allSatisfy(name -> assertThat(settings).contains("messages/" + name));
    }

    @Test
    void everyLanguageSaysTheSame() {
        assertThat(files)
                .allSatisfy((name, texts) -> assertThat(texts.stringPropertyNames())
                        .isEqualTo(files.get(name.replaceFirst("_.*", "")).stringPropertyNames()));
    }

    /** An apostrophe would vanish from some texts and be doubled in others: the typographic one is right in all. */
    @Test
    void textsCanBeFormatted() {
        files.forEach((name, texts) -> texts.forEach((key, text) -> {
            assertThat((String) text).as("%s in %s", key, name).doesNotContain("'");
            assertThatCode(() -> new MessageFormat((String) text)).as("%s", key).doesNotThrowAnyException();
        }));
    }

    @Test
    void noTextIsWrittenTwice() throws IOException {
        for (var name : files.keySet()) {
            assertThat(Files.readAllLines(MESSAGES.resolve(name + ".properties"), UTF_8))
                    .filteredOn(line -> line.contains("=") && !line.startsWith("#"))
                    .extracting(line -> line.substring(0, line.indexOf('=')).strip())
                    .as(name)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void templatesAskForTextsThatExistInTheirModule() {
        var missing = new TreeSet<String>();
        TemplatesTests.templates()
                .forEach((template, html) -> IN_TEMPLATE
                        .matcher(html)
                        .results()
                        .map(match -> match.group(1))
                        .filter(key -> !key.endsWith("."))
                        .filter(key -> !exists(key) || !isWithinReach(template, key))
                        .forEach(key -> missing.add(template + ": " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void templatesHoldNoTextOfTheirOwn() {
        var literal = new TreeSet<String>();
        TemplatesTests.templates().forEach((template, html) -> {
            var text = TAG.matcher(html).replaceAll(" ").replace("Quorum", "").replaceAll("&\\w+;", "");
            Pattern.compile("\\p{L}[\\p{L} ]*")
                    .matcher(text)
                    .results()
                    .forEach(m -> literal.add(template + ": " + m.group()));
            SPOKEN.matcher(html).results().forEach(m -> literal.add(template + ": " + m.group()));
        });
        assertThat(literal).isEmpty();
    }

    /** Three words and more in the manner of a key, beginning with a module: that is a text somebody will look for. */
    @Test
    void codeAsksForTextsThatExist() throws IOException {
        var key = Pattern.compile("\"((?:" + String.join("|", modules) + ")(?:\\.[\\w-]+){2,})\"");
        var missing = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (var source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                key.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .filter(found -> !exists(found))
                        .forEach(found -> missing.add(source.getFileName() + ": " + found));
            }
        }
        assertThat(missing).isEmpty();
    }

    private boolean exists(String key) {
        return files.values().stream().anyMatch(texts -> texts.containsKey(key));
    }

    /** A template speaks in the words of its module, and in those of the modules that this one may use. */
    private static boolean isWithinReach(String template, String key) {
        var module = template.substring(0, template.indexOf('/'));
        var owner = key.substring(0, key.indexOf('.'));
        return owner.equals(module)
                || owner.equals("web")
                || SqlOwnershipTests.allowed(module).contains(owner);
    }

    private static Map<String, Properties> files() {
        var all = new TreeMap<String, Properties>();
        try (Stream<Path> found = Files.list(MESSAGES)) {
            for (var file : found.toList()) {
                var texts = new Properties();
                try (var reader = Files.newBufferedReader(file, UTF_8)) {
                    texts.load(reader);
                }
                all.put(file.getFileName().toString().replace(".properties", ""), texts);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
