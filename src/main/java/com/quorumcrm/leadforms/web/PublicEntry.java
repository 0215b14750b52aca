package com.quorumcrm.leadforms.web;

import com.quorumcrm.leadforms.FormEntry;
import com.quorumcrm.leadforms.FormField;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a page outside sent, to be taken or to be shown again. */
record PublicEntry(
        Map<FormField, String> answers,
        boolean agreed,
        String stamp,
        @Nullable String bait,
        Map<String, String> came) {

    /** Called as something that machines like to fill in. */
    static final String BAIT = "fax_number";

    private static final List<String> WAYS =
            List.of("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content");
    private static final String REFERRER = "referrer";
    private static final int LONGEST = 2000;

    /** Nothing is filled in yet; how they came is known by the address and the page before. */
    static PublicEntry arriving(HttpServletRequest request) {
        var came = came(request);
        var before = request.getHeader(HttpHeaders.REFERER);
        if (before != null && !before.isBlank()) {
            came.put(REFERRER, cut(before));
        }
        return new PublicEntry(Map.of(), false, "", null, came);
    }

    static PublicEntry sent(HttpServletRequest request) {
        var answers = new EnumMap<FormField, String>(FormField.class);
        Stream.of(FormField.values()).forEach(field -> {
            var answer = request.getParameter(field.key());
            if (answer != null && !answer.isBlank()) {
                answers.put(field, answer);
            }
        });
        var came = came(request);
        var before = request.getParameter(REFERRER);
        if (before != null && !before.isBlank()) {
            came.put(REFERRER, cut(before));
        }
        var stamp = request.getParameter("stamp");
        return new PublicEntry(
                answers,
                request.getParameter("agreed") != null,
                stamp == null ? "" : cut(stamp),
                request.getParameter(BAIT),
                came);
    }

    FormEntry entry(String address) {
        return new FormEntry(answers, agreed, stamp, bait, came, address);
    }

    public @Nullable String answer(FormField field) {
        return answers.get(field);
    }

    private static Map<String, String> came(HttpServletRequest request) {
        var came = new HashMap<String, String>();
        WAYS.forEach(way -> {
            var text = request.getParameter(way);
            if (text != null && !text.isBlank()) {
                came.put(way, cut(text));
            }
        });
        return came;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
