package com.quorumcrm.files;

import com.quorumcrm.kernel.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file as it is shown and offered for saving: no path, nothing that a disk or a reader could misunderstand. */
record FileName(String value) {

    static final int LONGEST = 200;

    private static final String NAMELESS = "file";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u061c\\u200b\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*\\x00-\\x1f\\x7f]");
    private static final Pattern ENDS = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.DOTALL);

    static FileName of(String given) {
        var last = FOLDERS.matcher(given).replaceFirst("");
        var seen = UNSEEN.matcher(last).replaceAll("");
        var plain = SPECIAL.matcher(Text.lineOrEmpty(seen.replace('\0', '_'))).replaceAll("_");
        var name = ENDS.matcher(plain).replaceAll("");
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return new FileName(name.isEmpty() ? NAMELESS : shortened(name));
    }

    /** What follows the last dot, in small letters; empty where there is none. */
    String extension() {
        return extension(value);
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The end stays: it says what the file is. */
    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var end = "." + extension(name);
        var kept = end.length() > LONGEST / 2 ? "" : end;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - kept.length())) + kept;
    }
}
