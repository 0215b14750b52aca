package com.quorumcrm.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.IntegrationTest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a browser keeps of one release must not run in the next. */
@IntegrationTest
class StaticFilesTests {

    private static final String VERSIONED = "/js/[0-9a-f]+/[\\w-]+\\.js";
    private static final String HASHED = ".*-[0-9a-f]{32}\\.\\w+";

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyFileOnAPageIsLinkedByWhatIsInIt() throws Exception {
        var links = links("/login");
        assertThat(links).hasSizeGreaterThan(20).allMatch(link -> link.matches(VERSIONED + "|" + HASHED));
        assertThat(links).allSatisfy(link -> assertThat(mvc.get().uri(link)).hasStatusOk());
    }

    @Test
    void allScriptsShareOneVersion() throws Exception {
        assertThat(links("/login").stream().filter(link -> link.startsWith("/js/")))
                .extracting(link -> link.split("/")[2])
                .hasSizeGreaterThan(1)
                .containsOnly(version());
    }

    @Test
    void scriptsImportEachOtherByRelativeNamesOnly() throws Exception {
        for (var script : scripts()) {
            var text = script.getContentAsString(UTF_8);
            var imports = all("(?:from|import\\()\\s*[\"'`]([^\"'`]+)", text);
            assertThat(imports).as(script.getFilename()).allMatch(name -> name.startsWith("./"));
            for (var name : imports.stream().filter(name -> !name.contains("$")).toList()) {
                assertThat(mvc.get().uri("/js/" + version() + name.substring(1)))
                        .hasStatusOk();
            }
        }
    }

    @Test
    void aPageThatWasLeftOpenOverAnUpgradeStillGetsItsScripts() {
        assertThat(mvc.get().uri("/js/0ddba11/board.js")).hasStatusOk();
        assertThat(mvc.get().uri("/js/board.js")).hasStatusOk();
        assertThat(mvc.get().uri("/js/0ddba11/none.js")).hasStatus(404);
        assertThat(mvc.get().uri("/js/a/b/board.js")).hasStatus(404);
    }

    private String version() throws Exception {
        return links("/login").stream()
                .filter(link -> link.endsWith("/main.js"))
                .findFirst()
                .orElseThrow()
                .split("/")[2];
    }

    private List<String> links(String page) throws Exception {
        var html = mvc.get()
                .uri(page)
                .header("Accept", "text/html")
                .exchange()
                .getResponse()
                .getContentAsString();
        return all("(?:href|src|data-[\\w-]+)=\"(/(?:css|js|img|webjars)/[^\"]+)\"", html);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Resource> scripts() throws Exception {
        return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath:/static/js/*.js"));
    }
}
