package com.quorumcrm.looks;

import com.quorumcrm.audit.RecordChange;
import com.quorumcrm.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others have done on a record since somebody last looked.
 *
 * @param since null on the first visit, when nothing is called new
 * @param changes the latest first, with those of people and deals of an account
 * @param titles what the changed records are called
 * @param people who were entered at an account, the latest first
 * @param activities the latest first
 * @param more whether there is more than is told
 */
public record RecordNews(
        @Nullable Instant since,
        List<RecordChange> changes,
        Map<RecordRef, String> titles,
        List<Person> people,
        List<Entry> activities,
        boolean more) {

    /** Somebody who was entered. */
    public record Person(UUID id, String name, String by, Instant at) {}

    /** Something that was logged or planned. */
    public record Entry(UUID id, String subject, String type, String by, Instant at) {}

    static RecordNews none(@Nullable Instant since) {
        return new RecordNews(since, List.of(), Map.of(), List.of(), List.of(), false);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && people.isEmpty() && activities.isEmpty();
    }
}
