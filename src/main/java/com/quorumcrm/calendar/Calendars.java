package com.quorumcrm.calendar;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.PersonView;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose calendars somebody may look into: their own, those below them, and those of teams that share. */
@Component
public class Calendars {

    private final Visibility visibility;
    private final PersonQuery people;

    Calendars(Visibility visibility, PersonQuery people) {
        this.visibility = visibility;
        this.people = people;
    }

    /** By name; the viewer is among them. */
    public List<PersonView> open(Viewer viewer) {
        var scope = visibility.of(viewer);
        return scope.seesAll()
                ? people.choices(viewer)
                : people.among(scope.readOwners(), List.of(viewer.id().id()), viewer);
    }

    /**
     * Who is meant.
     *
     * @param who {@code me}, {@code team}, or a person's id
     * @throws NoSuchRecord when the viewer may not look into that person's calendar
     */
    List<UUID> meant(String who, Viewer viewer) {
        var scope = visibility.of(viewer);
        return switch (who) {
            case "me" -> List.of(viewer.id().id());
            case "team" -> scope.readOwners();
            default -> {
                var person = UserId.of(who).id();
                if (!scope.seesAll() && !scope.readOwners().contains(person)) {
                    throw new NoSuchRecord();
                }
                yield List.of(person);
            }
        };
    }
}
