package com.quorumcrm.activities;

import com.quorumcrm.kernel.NotUnderstood;
import java.util.stream.Stream;

/** What came of an activity. */
public enum Outcome {
    DONE("done"),
    DROPPED("dropped"),
    REACHED("reached"),
    NO_ANSWER("noAnswer"),
    VOICEMAIL("voicemail"),
    CALL_BACK("callBack"),
    WRONG_PERSON("wrongPerson"),
    HELD("held"),
    NO_SHOW("noShow"),
    CANCELLED("cancelled"),
    SENT("sent"),
    REPLIED("replied"),
    BOUNCED("bounced");

    private final String key;

    Outcome(String key) {
        this.key = key;
    }

    /** As in URLs and in the API. */
    public String key() {
        return key;
    }

    /** The message key of its name. */
    public String label() {
        return "activities.outcome." + key;
    }

    /** @throws NotUnderstood when there is none of this key */
    public static Outcome of(String key) {
        return Stream.of(values())
                .filter(value -> value.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("outcome", "activities.outcome.unknown", key));
    }
}
