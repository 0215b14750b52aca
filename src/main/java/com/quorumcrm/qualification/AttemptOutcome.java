package com.quorumcrm.qualification;

import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.Outcome;
import com.quorumcrm.kernel.NotUnderstood;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to reach a lead; at the desk, each has a key from 1 on. */
public enum AttemptOutcome {
    NO_ANSWER("noAnswer", "phone-off", Outcome.NO_ANSWER),
    VOICEMAIL("voicemail", "record-mail", Outcome.VOICEMAIL),
    /** They are to be called at a time that was agreed. */
    CALL_BACK("callBack", "phone-call", Outcome.CALL_BACK),
    WRONG_PERSON("wrongPerson", "user-x", Outcome.WRONG_PERSON),
    SPOKE("spoke", "message-circle", Outcome.REACHED),
    /** Something about them was found by searching: nobody was called, and the lead stays. */
    FOUND("found", "search", null);

    private final String key;
    private final String icon;
    private final @Nullable Outcome outcome;

    AttemptOutcome(String key, String icon, @Nullable Outcome outcome) {
        this.key = key;
        this.icon = icon;
        this.outcome = outcome;
    }

    /** As in forms and in the API. */
    public String key() {
        return key;
    }

    /** The name of its icon in the icon font. */
    public String icon() {
        return icon;
    }

    /** The message key of its name. */
    public String label() {
        return "qualification.outcome." + key;
    }

    /** Did somebody turn to them? */
    public boolean isTouch() {
        return outcome != null;
    }

    ActivityType activity() {
        return outcome == null ? ActivityType.NOTE : ActivityType.CALL;
    }

    @Nullable
    Outcome came() {
        return outcome;
    }

    /** @throws NotUnderstood when there is none of this key */
    public static AttemptOutcome of(String key) {
        return Stream.of(values())
                .filter(outcome -> outcome.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("outcome", "qualification.outcome.unknown", key));
    }
}
