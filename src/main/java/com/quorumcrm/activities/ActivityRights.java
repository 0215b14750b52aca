package com.quorumcrm.activities;

import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may be linked with what, and who may be given what. */
@Component
class ActivityRights {

    private final Visibility visibility;
    private final RecordNames names;
    private final JdbcClient jdbc;

    ActivityRights(Visibility visibility, RecordNames names, JdbcClient jdbc) {
        this.visibility = visibility;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** @throws RuleBroken when the viewer may not see one of the records */
    void requireKnown(Set<RecordRef> about, Viewer viewer) {
        for (var record : about) {
            if (visibility.access(record, viewer) == Access.NONE) {
                throw new RuleBroken("about", "activities.rule.unknownRecord");
            }
        }
    }

    Set<ActivityLink> links(Set<RecordRef> about) {
        var accounts = names.accounts(about);
        return about.stream()
                .map(record -> new ActivityLink(record.kind(), record.id(), accounts.get(record)))
                .collect(Collectors.toSet());
    }

    /** Those that stay as they were linked, those that are new, and those that the viewer may not see. */
    Set<ActivityLink> links(Set<RecordRef> about, Activity activity, Viewer viewer) {
        var added = new HashSet<>(about);
        added.removeAll(activity.about());
        requireKnown(added, viewer);
        var links = links(added);
        activity.links().stream()
                .filter(link ->
                        about.contains(link.record()) || visibility.access(link.record(), viewer) == Access.NONE)
                .forEach(links::add);
        return links;
    }

    void requireColleagues(@Nullable UserId assignee, Set<UserId> participants) {
        if (assignee != null) {
            requireColleague(assignee);
        }
        participants.forEach(person -> requireHere(person, "participants"));
    }

    /** @throws RuleBroken when the person has left or does not exist */
    void requireColleague(UserId person) {
        requireHere(person, "assigneeId");
    }

    /** @throws NoSuchRecord when it is not in the trash, or not for the viewer to take back */
    void requireRestore(ActivityId id, Viewer viewer) {
        var scope = visibility.of(viewer);
        var found = jdbc.sql("select exists (select from activity r where r.id = :id and %s)"
                        .formatted(ActivityTrash.reach(scope)))
                .param("id", id.id())
                .params(scope.params())
                .query(Boolean.class)
                .single();
        if (!found) {
            throw new NoSuchRecord();
        }
    }

    private void requireHere(UserId person, String field) {
        var here = jdbc.sql("select exists (select from app_user where id = :person and status = 'ACTIVE')")
                .param("person", person.id())
                .query(Boolean.class)
                .single();
        if (!here) {
            throw new RuleBroken(field, "activities.rule.colleague");
        }
    }
}
