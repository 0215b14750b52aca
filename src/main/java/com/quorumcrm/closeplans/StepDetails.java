package com.quorumcrm.closeplans;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a step.
 *
 * @param owner who of us sees to it, on our side
 * @param contact who of the customer does, on theirs
 * @param doneOn null while it is to be done
 */
@Embeddable
public record StepDetails(
        String title,
        @Enumerated(EnumType.STRING) Side side,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "owner_id")) @Nullable
        UserId owner,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "contact_id")) @Nullable
        ContactId contact,

        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    public StepDetails {
        title = Text.lineOrEmpty(title);
        owner = side == Side.OURS ? owner : null;
        contact = side == Side.THEIRS ? contact : null;
    }

    StepDetails done(@Nullable LocalDate on) {
        return new StepDetails(title, side, owner, contact, dueOn, on);
    }

    void check() {
        new Rules()
                .required("title", title)
                .atMost("title", title, 200)
                .that(isReasonable(dueOn), "dueOn", "closeplans.rule.date")
                .that(isReasonable(doneOn), "doneOn", "closeplans.rule.date")
                .enforce();
    }

    private static boolean isReasonable(@Nullable LocalDate day) {
        return day == null || day.getYear() >= 1900 && day.getYear() < 2200;
    }
}
