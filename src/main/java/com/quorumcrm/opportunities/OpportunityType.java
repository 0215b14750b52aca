package com.quorumcrm.opportunities;

/** What a deal is to the customer's past with us. */
public enum OpportunityType {
    NEW_BUSINESS,
    UPSELL,
    CROSS_SELL,
    RENEWAL
}
