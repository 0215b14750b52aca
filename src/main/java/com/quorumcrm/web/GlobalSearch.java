package com.quorumcrm.web;

import com.quorumcrm.kernel.Viewer;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all modules for records that match. */
@Component
class GlobalSearch {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final ObjectProvider<SearchSource> sources;

    GlobalSearch(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /**
     * What one source has found.
     *
     * @param label a message key
     */
    record Group(String label, String icon, List<SearchHit> hits) {}

    /** Nothing for texts that are too short to mean anything. */
    List<Group> find(String text, int limitPerSource, Viewer viewer) {
        var wanted = tidy(text);
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(source -> new Group(source.label(), source.icon(), source.find(wanted, limitPerSource, viewer)))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    static String tidy(String text) {
        var stripped = text.replace('\0', ' ').strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
