package com.quorumcrm.platform;

import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * The one door for HTML from outside. What comes out holds text, its structure and links, and nothing that runs, is
 * loaded from elsewhere, can be addressed by a script or a style of the page, or looks like a part of it: no images,
 * forms, styles, ids, names, classes or attributes of htmx.
 */
@Component
public class HtmlSanitizer {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final int LONGEST = 2_000_000;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "strike",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "big",
                    "code",
                    "pre",
                    "tt",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "center",
                    "address",
                    "abbr",
                    "cite",
                    "q",
                    "kbd",
                    "samp",
                    "var",
                    "font",
                    "a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("td", "th")
            .allowAttributes("dir")
            .matching(false, Set.of("ltr", "rtl", "auto"))
            .globally()
            .toFactory();

    /** Whatever it is given; the end of what is longer than two million characters is left out. */
    public String sanitize(String html) {
        return POLICY.sanitize(html.length() <= LONGEST ? html : html.substring(0, LONGEST));
    }

    /** What the HTML says, without any markup, a line for each paragraph. */
    public String text(String html) {
        var text = new PlainText();
        org.owasp.html.HtmlSanitizer.sanitize(html.length() <= LONGEST ? html : html.substring(0, LONGEST), text);
        return text.toString();
    }
}
