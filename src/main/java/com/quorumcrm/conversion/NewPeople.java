package com.quorumcrm.conversion;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.Consents;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.contacts.PhoneReading;
import com.quorumcrm.contacts.RecordConsent;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.leads.LeadView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes people in companies of the people of leads. */
@Component
class NewPeople {

    private final Contacts contacts;
    private final Consents consents;
    private final PhoneReading phones;

    NewPeople(Contacts contacts, Consents consents, PhoneReading phones) {
        this.contacts = contacts;
        this.consents = consents;
        this.phones = phones;
    }

    /** @return null when nothing is known to name one by */
    @Nullable
    ContactId add(LeadView lead, @Nullable AccountId account, Viewer viewer) {
        var person = lead.person();
        if (person.name().isEmpty() && person.email() == null) {
            return null;
        }
        var numbers = numbers(person);
        var read = numbers.stream()
                .filter(number -> phones.understands(number.number(), account))
                .toList();
        var details = new ContactDetails(
                person.lastName() == null ? null : person.firstName(),
                last(person),
                null,
                null,
                null,
                unread(numbers, read),
                emails(person),
                read,
                account == null ? List.of() : List.of(Affiliation.at(account, person.title())));
        return contacts.add(new AddContact(details, lead.ownerId()), viewer);
    }

    /** What they agreed to is kept with them, with the words and the day. */
    void consent(LeadView lead, ContactId contact, Viewer viewer) {
        var consent = lead.details().consent();
        if (consent.text() == null || consent.at() == null) {
            return;
        }
        var words = consent.text().lines().findFirst().orElse("");
        var on = LocalDate.ofInstant(consent.at(), viewer.zone());
        var source = words.length() > 200 ? words.substring(0, 199) + "…" : words;
        var word = new Consent.Word(Consent.Channel.EMAIL, Consent.State.GIVEN, on, source);
        consents.record(new RecordConsent(contact, word), viewer);
    }

    private static String last(LeadPerson person) {
        return Stream.of(person.lastName(), person.firstName(), person.email())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse("");
    }

    private static List<EmailAddress> emails(LeadPerson person) {
        var emails = new ArrayList<EmailAddress>();
        Stream.of(person.email(), person.secondEmail())
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(address -> emails.add(new EmailAddress(address, EmailAddress.Kind.WORK, emails.isEmpty())));
        return emails;
    }

    private static List<PhoneNumber> numbers(LeadPerson person) {
        var numbers = new ArrayList<PhoneNumber>();
        if (person.phone() != null) {
            numbers.add(new PhoneNumber(person.phone(), PhoneNumber.Kind.WORK, true));
        }
        if (person.mobile() != null && !person.mobile().equals(person.phone())) {
            numbers.add(new PhoneNumber(person.mobile(), PhoneNumber.Kind.MOBILE, numbers.isEmpty()));
        }
        return numbers;
    }

    /** A number that cannot be dialled is not lost. */
    private static @Nullable String unread(List<PhoneNumber> all, List<PhoneNumber> read) {
        return all.stream()
                .filter(number -> !read.contains(number))
                .map(PhoneNumber::number)
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), text -> text.isEmpty() ? null : text));
    }
}
