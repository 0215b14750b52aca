package com.quorumcrm.pipelines;

/** What part somebody at the customer has in the decision; one person can have several. */
public enum BuyingRole {
    ECONOMIC_BUYER,
    DECISION_MAKER,
    CHAMPION,
    COACH,
    TECHNICAL_EVALUATOR,
    USER,
    INFLUENCER,
    GATEKEEPER,
    LEGAL_PROCUREMENT,
    BLOCKER;

    /** As in URLs and the API: {@code economicBuyer}. */
    public String key() {
        return Words.camel(this);
    }

    /** The message key of its name. */
    public String label() {
        return "pipelines.role." + key();
    }
}
