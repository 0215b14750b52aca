package com.quorumcrm.closeplans.web;

import com.quorumcrm.closeplans.ClosePlanView.StepView;
import com.quorumcrm.closeplans.Side;
import com.quorumcrm.closeplans.StepDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FieldText;
import com.quorumcrm.web.Keys;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a step, from a form or the API. */
record StepInput(
        @Nullable String title,
        @Nullable String side,
        @Nullable String ownerId,
        @Nullable String contactId,
        @Nullable String dueOn,
        @Nullable String doneOn) {

    static StepInput empty(Viewer viewer) {
        return new StepInput(null, Keys.of(Side.OURS), viewer.id().toString(), null, null, null);
    }

    static StepInput of(StepView step) {
        var details = step.details();
        return new StepInput(
                details.title(),
                Keys.of(details.side()),
                text(details.owner()),
                text(details.contact()),
                text(details.dueOn()),
                text(details.doneOn()));
    }

    StepDetails details() {
        var whose = FieldText.key("side", side, StepInput::sideOf);
        return new StepDetails(
                title == null ? "" : title,
                whose == null ? Side.OURS : whose,
                FieldText.id("ownerId", ownerId, UserId::of),
                FieldText.id("contactId", contactId, ContactId::of),
                FieldText.date("dueOn", dueOn),
                FieldText.date("doneOn", doneOn));
    }

    private static Optional<Side> sideOf(String key) {
        return Stream.of(Side.values()).filter(one -> Keys.of(one).equals(key)).findFirst();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
