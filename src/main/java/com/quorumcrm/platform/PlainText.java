package com.quorumcrm.platform;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;

/** Gathers what a page says to a reader. */
final class PlainText implements HtmlSanitizer.Policy {

    private static final Set<String> LINES = Set.of(
            "p",
            "div",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "tr",
            "table",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "dt",
            "dd",
            "address",
            "section",
            "article",
            "header",
            "footer");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern EMPTY_LINES = Pattern.compile(" *\\n( *\\n)+ *");

    private final StringBuilder text = new StringBuilder();
    private int hidden;

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        if (UNSEEN.contains(element)) {
            hidden++;
        } else if (LINES.contains(element)) {
            text.append('\n');
        } else if (element.equals("td") || element.equals("th")) {
            text.append(' ');
        }
    }

    @Override
    public void closeTag(String element) {
        if (UNSEEN.contains(element)) {
            hidden = Math.max(0, hidden - 1);
        } else if (LINES.contains(element)) {
            text.append('\n');
        }
    }

    @Override
    public void text(String said) {
        if (hidden == 0) {
            text.append(BLANKS.matcher(said).replaceAll(" "));
        }
    }

    @Override
    public String toString() {
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }
}
