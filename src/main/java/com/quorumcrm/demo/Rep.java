package com.quorumcrm.demo;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who owns accounts and deals.
 *
 * @param territory names of countries
 * @param weight how many deals this person has, compared with others
 * @param winRate the share of new business that is won
 * @param ambition the quota as a share of what may be expected
 */
record Rep(Person person, List<String> territory, double weight, double winRate, double ambition) {

    UUID id() {
        return person.id();
    }
}
