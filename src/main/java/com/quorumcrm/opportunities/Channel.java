package com.quorumcrm.opportunities;

/** By which way a deal reaches us. */
public enum Channel {
    DIRECT,
    PARTNER,
    RESELLER,
    REFERRAL
}
