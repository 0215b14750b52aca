package com.quorumcrm.contacts;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a person is for decisions of their company.
 *
 * @param gatekeeper whether the way to others leads through them
 */
public record DecisionRole(DecisionPower power, boolean gatekeeper) {

    /** Of whom nothing is known. */
    public static final DecisionRole UNKNOWN = new DecisionRole(DecisionPower.UNKNOWN, false);

    /** Message keys of what is known. */
    public List<String> labels() {
        return Stream.of(power.isKnown() ? power.label() : "", gatekeeper ? "contacts.gatekeeper" : "")
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
