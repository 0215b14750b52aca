package com.quorumcrm.activities;

import com.quorumcrm.kernel.RecordRef;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between whom something went that was said in writing, and what went with it.
 *
 * @param to at first hand
 * @param cc in copy
 * @param sources whose mailboxes it was taken from, the first one first
 */
public record Correspondence(
        Party from, List<Party> to, List<Party> cc, List<Enclosure> files, List<ActivityView.Colleague> sources) {

    private static final int SHOWN = 6;

    /**
     * Somebody who is named in it.
     *
     * @param name of a person or colleague who is known to have the address, else the one that was given with it
     * @param person whom the viewer may see, null for colleagues and strangers
     * @param known whether the name is that of a person or of a colleague
     */
    public record Party(
            String address, @Nullable String name, @Nullable RecordRef person, boolean known) {

        /** The name of somebody known, the address of others. */
        public String label() {
            return known && name != null ? name : address;
        }
    }

    /**
     * A file that went with it.
     *
     * @param size in bytes
     * @param url where its content is
     */
    public record Enclosure(String name, String contentType, long size, String url) {}

    public Correspondence {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        files = List.copyOf(files);
        sources = List.copyOf(sources);
    }

    /** As many of the first hand as are shown at once. */
    public List<Party> shownTo() {
        return to.size() <= SHOWN ? to : to.subList(0, SHOWN);
    }

    public List<Party> shownCc() {
        return cc.size() <= SHOWN ? cc : cc.subList(0, SHOWN);
    }

    /** How many are not shown. */
    public int folded() {
        return to.size() - shownTo().size() + cc.size() - shownCc().size();
    }

    /** Does it name this record as one of those whom it went between? */
    boolean names(RecordRef record) {
        return Stream.of(Stream.of(from), to.stream(), cc.stream())
                .flatMap(parties -> parties)
                .map(Party::person)
                .filter(Objects::nonNull)
                .anyMatch(record::equals);
    }
}
