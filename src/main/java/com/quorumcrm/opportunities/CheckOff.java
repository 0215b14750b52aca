package com.quorumcrm.opportunities;

/**
 * Ticks an item of a check-list of the deal's pipeline, or takes the tick away.
 *
 * @param item the key of the item
 */
public record CheckOff(OpportunityId opportunity, String item, boolean ticked) {}
