package com.quorumcrm.contacts;

import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.phones.Telephony;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A person who is here already and whom a row of a file is about.
 *
 * @param consents the last word of each channel
 * @param editable may the one who imports change them?
 * @param several whether more than one person could be meant
 * @param before all of it, as JSON
 */
record HeldContact(
        long row,
        ContactId id,
        long version,
        ContactDetails details,
        UserId owner,
        CustomValues custom,
        List<Consent.Word> consents,
        boolean trashed,
        boolean editable,
        boolean several,
        String before) {

    private static final int LOCAL = 6;

    /** What is known of the person, with what the row gives in its place, and its addresses, numbers and company added. */
    ContactDetails with(IncomingContact contact) {
        var given = contact.details();
        return new ContactDetails(
                contact.given("firstName") ? given.firstName() : details.firstName(),
                contact.given("lastName") && !given.lastName().isEmpty() ? given.lastName() : details.lastName(),
                details.reportsTo(),
                details.language(),
                details.zone(),
                contact.given("description") ? given.description() : details.description(),
                role(contact),
                emails(given),
                phones(given),
                affiliations(contact));
    }

    /** What the row says that was not known. */
    List<Consent.Word> news(IncomingContact contact) {
        return contact.consents().stream().filter(word -> word.isNews(consents)).toList();
    }

    private DecisionRole role(IncomingContact contact) {
        var given = contact.details().role();
        return new DecisionRole(
                contact.given("decisionPower") ? given.power() : details.role().power(),
                contact.given("gatekeeper")
                        ? given.gatekeeper()
                        : details.role().gatekeeper());
    }

    private List<EmailAddress> emails(ContactDetails given) {
        var all = new ArrayList<>(details.emails());
        for (var email : given.emails()) {
            if (all.stream().noneMatch(held -> held.address().equalsIgnoreCase(email.address()))) {
                all.add(new EmailAddress(email.address(), email.kind(), all.isEmpty()));
            }
        }
        return all;
    }

    private List<PhoneNumber> phones(ContactDetails given) {
        var all = new ArrayList<>(details.phones());
        for (var phone : given.phones()) {
            if (all.stream().noneMatch(held -> isSame(held, phone))) {
                all.add(new PhoneNumber(phone.number(), phone.kind(), all.isEmpty()));
            }
        }
        return all;
    }

    /** Numbers that were kept before they were understood may lack the prefix of their country. */
    private static boolean isSame(PhoneNumber held, PhoneNumber phone) {
        var local = digits(held).replaceFirst("^0+", "");
        return digits(held).equals(digits(phone))
                || (!Telephony.isKept(held.number())
                        && local.length() >= LOCAL
                        && digits(phone).endsWith(local));
    }

    private static String digits(PhoneNumber phone) {
        return phone.number().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]", "");
    }

    private List<Affiliation> affiliations(IncomingContact contact) {
        var given = contact.affiliation();
        if (given == null || !contact.given("account")) {
            return details.affiliations();
        }
        boolean known =
                details.affiliations().stream().anyMatch(held -> held.account().equals(given.account()));
        var all = new ArrayList<Affiliation>();
        for (var held : details.affiliations()) {
            all.add(
                    held.account().equals(given.account())
                            ? retitled(held, contact, given)
                            : held.as(known && held.primary()));
        }
        if (!known) {
            all.addFirst(given.as(true));
        }
        return all;
    }

    private static Affiliation retitled(Affiliation held, IncomingContact contact, Affiliation given) {
        return new Affiliation(
                held.account(),
                contact.given("title") ? given.title() : held.title(),
                contact.given("department") ? given.department() : held.department(),
                held.from(),
                held.to(),
                held.primary());
    }

    boolean holds(ContactDetails wanted, UserId wantedOwner, CustomValues values) {
        return !trashed && Objects.equals(details, wanted) && owner.equals(wantedOwner) && custom.equals(values);
    }
}
