package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.NavigationEntry.Section;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The pages to go to and the things to make, by what their names contain. */
@Component
class Palette {

    private final Frames frames;
    private final MessageSource messages;

    Palette(Frames frames, MessageSource messages) {
        this.frames = frames;
        this.messages = messages;
    }

    List<PaletteEntry> pages(String text, Viewer viewer) {
        return Stream.of(Section.values())
                .flatMap(section -> frames.entries(section, viewer))
                .map(entry -> new PaletteEntry(words(entry.label()), entry.icon(), entry.url()))
                .filter(entry -> matches(entry, text))
                .toList();
    }

    List<PaletteEntry> actions(String text, Viewer viewer) {
        return frames.newEntries(viewer).stream()
                .map(entry ->
                        new PaletteEntry(words("web.palette.new", words(entry.label())), entry.icon(), entry.url()))
                .filter(entry -> matches(entry, text))
                .toList();
    }

    /** Whether a word of the entry begins so. */
    private static boolean matches(PaletteEntry entry, String text) {
        var name = entry.text().toLowerCase(locale());
        var begun = text.toLowerCase(locale());
        return name.startsWith(begun) || name.contains(" " + begun);
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
