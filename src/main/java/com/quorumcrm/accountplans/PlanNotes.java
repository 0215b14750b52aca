package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what happens to a plan in the history of its company. */
@Component
class PlanNotes {

    private final ChangeNotes notes;

    PlanNotes(ChangeNotes notes) {
        this.notes = notes;
    }

    void of(
            AccountId account,
            PlanItemKind kind,
            @Nullable PlanItemDetails before,
            @Nullable PlanItemDetails after,
            Viewer by) {
        note(account, kind.plural(), words(before), words(after), by);
    }

    /** @param field as {@link PlanChangeWords} names it */
    void note(AccountId account, String field, @Nullable String before, @Nullable String after, Viewer by) {
        notes.note(account.ref(), account.id(), by.id(), "plan_" + field, map(before), map(after));
    }

    private static @Nullable Map<String, String> map(@Nullable String text) {
        return text == null ? null : Map.of("text", text);
    }

    private static @Nullable String words(@Nullable PlanItemDetails item) {
        return item == null
                ? null
                : "%s (%s)".formatted(item.title(), item.state().key());
    }
}
