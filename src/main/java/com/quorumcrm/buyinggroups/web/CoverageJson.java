package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.opportunities.CoverageWords;
import com.quorumcrm.opportunities.DealCoverage;
import java.util.List;

/** How well a deal is covered, as the API answers it. */
record CoverageJson(int percent, List<Hole> holes) {

    /** @param reason in words */
    record Hole(String role, String state, String reason) {}

    static CoverageJson of(DealCoverage coverage, CoverageWords words) {
        return new CoverageJson(
                coverage.percent(),
                coverage.holes().stream()
                        .map(piece -> new Hole(piece.role().key(), piece.state().key(), words.of(piece)))
                        .toList());
    }
}
