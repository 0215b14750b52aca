package com.quorumcrm.buyinggroups.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/** The roles that somebody has at their company, as they were ticked. */
record StandingForm(List<String> roles) {

    StandingForm {
        roles = requireNonNullElse(roles, List.of());
    }
}
