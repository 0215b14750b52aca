package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.NavigationEntry.Section;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the frame together from what the modules contribute and the person may see. */
@Component
class Frames {

    private final List<NavigationEntry> navigation;
    private final List<NewEntry> news;
    private final List<TopEntry> top;
    private final boolean demo;

    Frames(
            ObjectProvider<NavigationEntry> navigation,
            ObjectProvider<NewEntry> news,
            ObjectProvider<TopEntry> top,
            @Value("${quorum.demo.enabled:false}") boolean demo) {
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.news =
                news.stream().sorted(Comparator.comparingInt(NewEntry::order)).toList();
        this.top = top.orderedStream().toList();
        this.demo = demo;
    }

    Frame around(String path, @Nullable Viewer viewer) {
        if (viewer == null) {
            return new Frame(null, path, List.of(), List.of(), List.of(), null, List.of(), demo);
        }
        return new Frame(
                viewer,
                path,
                entries(Section.MAIN, viewer).toList(),
                entries(Section.ADMIN, viewer).toList(),
                newEntries(viewer),
                here(path, viewer),
                signs(viewer),
                demo);
    }

    private List<Frame.Sign> signs(Viewer viewer) {
        return top.stream()
                .map(entry -> new Frame.Sign(entry.label(), entry.icon(), entry.url(), entry.count(viewer)))
                .toList();
    }

    List<NewEntry> newEntries(Viewer viewer) {
        return news.stream().filter(entry -> entry.shownTo(viewer)).toList();
    }

    Stream<NavigationEntry> entries(Section section, Viewer viewer) {
        return navigation.stream().filter(entry -> entry.section() == section && entry.shownTo(viewer));
    }

    private @Nullable NavigationEntry here(String path, Viewer viewer) {
        return Stream.of(Section.values())
                .flatMap(section -> entries(section, viewer))
                .filter(entry -> entry.leadsTo(path))
                .max(Comparator.comparingInt(entry -> entry.url().length()))
                .orElse(null);
    }
}
