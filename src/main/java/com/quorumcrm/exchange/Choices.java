package com.quorumcrm.exchange;

import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpportunityType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields that take one of a few values. */
final class Choices {

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("newcustomer", "NEW_BUSINESS"),
            Map.entry("new", "NEW_BUSINESS"),
            Map.entry("existingbusiness", "UPSELL"),
            Map.entry("existingcustomer", "UPSELL"),
            Map.entry("client", "CUSTOMER"),
            Map.entry("vendor", "OTHER"),
            Map.entry("salesrep", "REP"),
            Map.entry("salesperson", "REP"),
            Map.entry("salesmanager", "MANAGER"),
            Map.entry("decisionmaker", "DECIDES"),
            Map.entry("decider", "DECIDES"),
            Map.entry("recommender", "RECOMMENDS"),
            Map.entry("influencer", "INFLUENCES"),
            Map.entry("agreed", "GIVEN"),
            Map.entry("yes", "GIVEN"),
            Map.entry("true", "GIVEN"),
            Map.entry("optin", "GIVEN"),
            Map.entry("optedin", "GIVEN"),
            Map.entry("subscribed", "GIVEN"),
            Map.entry("no", "REFUSED"),
            Map.entry("false", "REFUSED"),
            Map.entry("optout", "REFUSED"),
            Map.entry("optedout", "REFUSED"),
            Map.entry("denied", "REFUSED"),
            Map.entry("unsubscribed", "REFUSED"),
            Map.entry("notknown", "UNKNOWN"));

    private Choices() {}

    static List<String> words(ImportType type, String field) {
        return Arrays.stream(constants(type, field))
                .map(constant -> Letters.capital(
                        constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')))
                .toList();
    }

    static Optional<? extends Enum<?>> of(ImportType type, String field, String text) {
        var word = Cell.squeeze(text);
        var name = OTHER_WORDS.getOrDefault(word, word);
        return Arrays.stream(constants(type, field))
                .filter(constant -> Cell.squeeze(constant.name()).equals(Cell.squeeze(name)))
                .findFirst();
    }

    private static Enum<?>[] constants(ImportType type, String field) {
        return switch (type) {
            case USERS -> Role.values();
            case ACCOUNTS -> AccountType.values();
            case CONTACTS -> field.endsWith("Consent") ? Consent.State.values() : DecisionPower.values();
            case LEADS -> Channel.values();
            case OPPORTUNITIES -> field.equals("channel") ? Channel.values() : OpportunityType.values();
            default -> new Enum<?>[0];
        };
    }
}
