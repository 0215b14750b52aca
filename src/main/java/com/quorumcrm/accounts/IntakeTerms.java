package com.quorumcrm.accounts;

/**
 * What holds for all rows of one file.
 *
 * @param system whose external ids the rows bear
 * @param update whether records that are here already are changed, or left as they are
 */
public record IntakeTerms(String system, boolean update) {}
