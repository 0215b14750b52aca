package com.quorumcrm.territories;

/**
 * Draw a territory otherwise. Accounts stay where they are until the rules are applied.
 *
 * @param version the version on which this was decided
 */
public record ChangeTerritory(TerritoryId territory, long version, TerritoryDetails details) {}
