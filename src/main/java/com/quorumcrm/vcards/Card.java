package com.quorumcrm.vcards;

import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Quorum takes from a vCard.
 *
 * @param company as the card names it
 */
public record Card(
        @Nullable String firstName,
        String lastName,
        @Nullable String company,
        @Nullable String title,
        @Nullable String department,
        List<EmailAddress> emails,
        List<PhoneNumber> phones) {

    public Card {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }

    public String name() {
        return Stream.of(firstName == null ? "" : firstName, lastName)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What was taken, as a card that is read the same. */
    public String text() {
        return CardWriter.write(this);
    }
}
