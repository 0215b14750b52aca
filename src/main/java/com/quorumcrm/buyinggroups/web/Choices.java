package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.CandidateQuery.Candidate;
import com.quorumcrm.buyinggroups.Decision;
import com.quorumcrm.buyinggroups.Stance;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Keys;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What forms of buying groups offer, and how it is read again. */
final class Choices {

    private static final int MOST_INFLUENCE = 5;

    private Choices() {}

    static List<Choice> roles() {
        return Stream.of(BuyingRole.values())
                .map(role -> Choice.keyed(role.key(), role.label()))
                .toList();
    }

    static List<Choice> stances() {
        return Stream.of(Stance.values())
                .map(stance -> Choice.keyed(stance.key(), stance.label()))
                .toList();
    }

    static List<Choice> decisions() {
        return Stream.of(Decision.values())
                .map(decision -> Choice.keyed(decision.key(), decision.label()))
                .toList();
    }

    static List<Choice> influences() {
        return IntStream.rangeClosed(1, MOST_INFLUENCE)
                .mapToObj(influence -> Choice.keyed(Integer.toString(influence), "buyinggroups.influence." + influence))
                .toList();
    }

    static List<Choice> people(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> Choice.of(
                        one.contact().toString(),
                        Stream.of(one.name(), one.title(), one.place())
                                .filter(part -> part != null)
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    /** @throws com.quorumcrm.kernel.NotUnderstood when one is no role */
    static List<BuyingRole> roles(List<String> keys) {
        return keys.stream()
                .map(key -> Keys.read("roles", key, BuyingRole.class))
                .toList();
    }
}
