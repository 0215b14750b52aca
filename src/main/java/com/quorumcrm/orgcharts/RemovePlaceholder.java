package com.quorumcrm.orgcharts;

/**
 * Nobody need hold the place after all.
 *
 * @param version the version on which this was decided
 */
public record RemovePlaceholder(PlaceholderId placeholder, long version) {}
