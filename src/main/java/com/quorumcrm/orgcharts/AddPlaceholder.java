package com.quorumcrm.orgcharts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Say that somebody must hold a place.
 *
 * @param title what they must be, as in "CFO"
 * @param reportsTo null when that is not known, or they are at the top
 */
public record AddPlaceholder(
        AccountId account, String title, @Nullable ContactId reportsTo) {}
