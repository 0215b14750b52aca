package com.quorumcrm.closeplans;

import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what happens to a close plan in the history of its deal. */
@Component
class StepNotes {

    private final ChangeNotes notes;

    StepNotes(ChangeNotes notes) {
        this.notes = notes;
    }

    void note(OpportunityId deal, @Nullable StepDetails before, @Nullable StepDetails after, Viewer by) {
        notes.note(deal.ref(), null, by.id(), ClosePlanChangeWords.STEP, words(before), words(after));
    }

    void shared(OpportunityId deal, boolean shared, Viewer by) {
        var link = Map.of("text", by.name());
        notes.note(deal.ref(), null, by.id(), ClosePlanChangeWords.LINK, shared ? null : link, shared ? link : null);
    }

    private static @Nullable Map<String, String> words(@Nullable StepDetails step) {
        if (step == null) {
            return null;
        }
        var days = Stream.of(step.dueOn(), step.doneOn())
                .map(day -> day == null ? "–" : day.toString())
                .collect(Collectors.joining(" / "));
        return Map.of("text", step.title() + " (" + days + ")");
    }
}
