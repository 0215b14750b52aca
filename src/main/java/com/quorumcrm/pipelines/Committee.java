package com.quorumcrm.pipelines;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who at the customer deals of a pipeline need, in the order of the roles.
 *
 * @param required whom a buying group lacks as long as nobody has the role
 * @param commit without whom a deal may not enter the commit category
 */
public record Committee(List<BuyingRole> required, List<BuyingRole> commit) {

    public static final Committee NOBODY = new Committee(List.of(), List.of());

    public Committee {
        required = ordered(required);
        commit = ordered(commit);
    }

    private static List<BuyingRole> ordered(List<BuyingRole> roles) {
        return roles.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(Set.copyOf(roles)));
    }
}
