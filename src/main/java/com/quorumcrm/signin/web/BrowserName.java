package com.quorumcrm.signin.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a browser and its system, as far as their own word tells: "Firefox, Windows". */
final class BrowserName {

    private static final int LONGEST = 40;

    /** A word in what browsers say of themselves, and whose it is; those that claim to be others come first. */
    private record Mark(String word, String name) {}

    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS", "Firefox"),
            new Mark("CriOS", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    private BrowserName() {}

    /** @param agent the header {@code User-Agent} */
    static String of(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        var names = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(marks -> marks.stream()
                        .filter(mark -> agent.contains(mark.word()))
                        .map(Mark::name)
                        .limit(1))
                .toList();
        return names.isEmpty() ? agent.substring(0, Math.min(agent.length(), LONGEST)) : String.join(", ", names);
    }
}
