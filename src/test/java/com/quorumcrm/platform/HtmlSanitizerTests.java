package com.quorumcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSanitizerTests {

    private final HtmlSanitizer sanitizer = new HtmlSanitizer();

    @Test
    void keepsWhatSomebodyWrote() {
        assertThat(sanitizer.sanitize(
                        "<h1>Hi</h1><p>See <a href=\"https://example.com/\">this</a><table><tr><td>1</td></table>"))
                .contains(
                        "<h1>Hi</h1>",
                        "href=\"https://example.com/\"",
                        "rel=\"noopener noreferrer nofollow\"",
                        "<td>1</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\tscript:alert(1)'>x</a>",
                "<a href='data:text/html,x'>x</a>",
                "<a id=htmx><a id=htmx name=config>",
                "<form name=x action=//evil.example><input name=y><button>z</button></form>",
                "<div hx-get='/x' data-hx-on:click='alert(1)' hx-vals='js:alert(1)'>x</div>",
                "<p style='position:fixed;inset:0'>x</p>",
                "<style>@import url(//evil.example)</style>",
                "<iframe src='//evil.example'></iframe>",
                "<object data=x></object><embed src=x>",
                "<meta http-equiv=refresh content='0;url=//evil.example'><base href='//evil.example'>",
                "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<p class='toast' title=x onclick=alert(1)>x</p>",
                "<!--[if gte mso 9]><script>alert(1)</script><![endif]-->",
                "<template><script>alert(1)</script></template>",
                "<img src='https://tracker.example/pixel.gif'>",
                "<video poster='//evil.example'><source src='//evil.example'></video>"
            })
    void letsNothingThroughThatActs(String hostile) {
        var harmless = sanitizer.sanitize(hostile).toLowerCase(Locale.ROOT);
        assertThat(harmless.replaceAll("&[a-z#0-9]+;", ""))
                .doesNotContainPattern(
                        "<(script|img|svg|form|input|button|iframe|style|object|embed|meta|base|math|video)")
                .doesNotContainPattern("<[^>]*\\s(on\\w+|id|name|class|style|hx-|data-|src|title)[^>]*>")
                .doesNotContainPattern("<[^>]*(javascript|data):");
    }
}
