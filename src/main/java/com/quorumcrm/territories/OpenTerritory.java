package com.quorumcrm.territories;

/** Draw a new territory. */
public record OpenTerritory(TerritoryDetails details) {}
