package com.quorumcrm.demo;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds accounts for deals: mostly those of the deal's owner, and a few of them more often than the others. */
final class Buyers {

    private static final double ELSEWHERE = 0.05;

    private final List<Account> customers;
    private final List<Account> everybody;
    private final Map<UUID, List<Account>> customersOf;
    private final Map<UUID, List<Account>> everybodyOf;

    Buyers(List<Account> accounts) {
        everybody = accounts.stream().filter(account -> account.type().buys()).toList();
        customers = everybody.stream()
                .filter(account -> account.type() == Account.Type.CUSTOMER)
                .toList();
        customersOf =
                customers.stream().collect(groupingBy(account -> account.owner().id()));
        everybodyOf =
                everybody.stream().collect(groupingBy(account -> account.owner().id()));
    }

    Account customerOf(Rep rep, Chance chance) {
        return chance.early(chance.in(ELSEWHERE) ? customers : customersOf.getOrDefault(rep.id(), customers));
    }

    Account anyOf(Rep rep, Chance chance) {
        return chance.early(chance.in(ELSEWHERE) ? everybody : everybodyOf.getOrDefault(rep.id(), everybody));
    }
}
