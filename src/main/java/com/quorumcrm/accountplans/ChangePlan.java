package com.quorumcrm.accountplans;

import com.quorumcrm.accounts.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Say in a few words what is to become of a company, and when to look at it again.
 *
 * @param version the version on which this was decided, -1 where there was no plan yet
 * @param summary at most 4000 characters
 */
public record ChangePlan(
        AccountId account,
        long version,
        @Nullable String summary,
        @Nullable LocalDate reviewOn) {}
