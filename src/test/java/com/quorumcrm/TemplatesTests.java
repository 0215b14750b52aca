package com.quorumcrm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every template keeps to; each finding names the file and what was found there. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MODULES = Path.of("src/main/java/com/quorumcrm");
    private static final int LONGEST = 120;

    private final TreeMap<String, String> templates = templates();

    @Test
    void templatesLieInTheFolderOfTheirModule() {
        assertThat(templates.keySet())
                .allSatisfy(name -> assertThat(MODULES.resolve(name.substring(0, name.indexOf('/'))))
                        .isDirectory());
    }

    @Test
    void templatesCanBeReadAtAGlance() {
        assertThat(templates)
                .allSatisfy((name, text) -> assertThat(text.lines()).hasSizeLessThanOrEqualTo(LONGEST));
    }

    /** But for mails that the sanitizer has been over; htmx takes no notice of what is in there. */
    @Test
    void textIsAlwaysEscaped() {
        assertThat(found("<[^>]*th:utext[^>]*>|\\[\\([^)]*\\)]"))
                .containsExactly(
                        "mail/_mail.html: <div class=\"prose formatted\" hx-disable th:utext=\"${formatted}\">");
    }

    /** The content security policy would stop them; here one is told before. */
    @Test
    void nothingIsInlineThatThePolicyForbids() {
        assertThat(found("\\s(?:th:)?style=|<style|\\son\\w+=|\\s(?:data-)?hx-on|js:|javascript:|<script(?![^>]*src=)"))
                .isEmpty();
    }

    @Test
    void everyFormCarriesTheTokenAgainstForgery() {
        assertThat(found("<form(?![^>]*th:(?:action|replace)=)[^>]*>")).isEmpty();
    }

    /** Inclusion comes first: a condition or loop on the same element is not asked. */
    @Test
    void noConditionStandsBesideAnInclusion() {
        assertThat(found("<(?=[^>]*\\sth:(?:replace|insert)=)(?=[^>]*\\sth:(?:if|unless|each)=)[^>]*>"))
                .isEmpty();
    }

    /** Beans and static calls are refused by Thymeleaf wherever an attribute or a parameter is made of them. */
    @Test
    void templatesReachForNoBean() {
        assertThat(found("\\$\\{[^}]*(?:@\\w+\\.|\\bT\\()")).isEmpty();
    }

    private List<String> found(String regex) {
        var pattern = Pattern.compile(regex);
        return templates.entrySet().stream()
                .flatMap(template -> pattern.matcher(template.getValue())
                        .results()
                        .map(MatchResult::group)
                        .map(what -> template.getKey() + ": " + what))
                .toList();
    }

    static TreeMap<String, String> templates() {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                all.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
