package com.quorumcrm.contacts;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a person that people type in. Surrounding blanks are dropped, empty text becomes null, and where
 * there is only one address, number or affiliation, or none is marked among addresses or numbers, the first is primary.
 *
 * @param reportsTo their superior
 * @param language a BCP 47 tag
 * @param zone an IANA time zone
 * @param role what they are for decisions of their company
 */
public record ContactDetails(
        @Nullable String firstName,
        String lastName,
        @Nullable ContactId reportsTo,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String description,
        DecisionRole role,
        List<EmailAddress> emails,
        List<PhoneNumber> phones,
        List<Affiliation> affiliations) {

    private static final int MOST = 20;

    public ContactDetails {
        firstName = Text.line(firstName);
        lastName = Text.lineOrEmpty(lastName);
        language = Text.line(language);
        zone = Text.line(zone);
        description = Text.lines(description);
        emails = marked(emails);
        phones = markedNumbers(phones);
        affiliations = markedOnly(affiliations);
    }

    /** A person of whose part in decisions nothing is known. */
    public ContactDetails(
            @Nullable String firstName,
            String lastName,
            @Nullable ContactId reportsTo,
            @Nullable String language,
            @Nullable String zone,
            @Nullable String description,
            List<EmailAddress> emails,
            List<PhoneNumber> phones,
            List<Affiliation> affiliations) {
        this(
                firstName,
                lastName,
                reportsTo,
                language,
                zone,
                description,
                DecisionRole.UNKNOWN,
                emails,
                phones,
                affiliations);
    }

    /** A person of whom name, work address and company are known. */
    public static ContactDetails of(
            @Nullable String firstName, String lastName, @Nullable String email, @Nullable Affiliation affiliation) {
        return new ContactDetails(
                firstName,
                lastName,
                null,
                null,
                null,
                null,
                email == null ? List.of() : List.of(EmailAddress.work(email)),
                List.of(),
                affiliation == null ? List.of() : List.of(affiliation));
    }

    /** Adds what somebody else cannot see; a primary affiliation among it stays the primary one. */
    ContactDetails keeping(List<Affiliation> hidden, @Nullable ContactId superior) {
        var given = hidden.stream().anyMatch(Affiliation::primary)
                ? affiliations.stream().map(affiliation -> affiliation.as(false))
                : affiliations.stream();
        return new ContactDetails(
                firstName,
                lastName,
                superior,
                language,
                zone,
                description,
                role,
                emails,
                phones,
                Stream.concat(given, hidden.stream()).toList());
    }

    ContactDetails calling(List<PhoneNumber> numbers) {
        return new ContactDetails(
                firstName, lastName, reportsTo, language, zone, description, role, emails, numbers, affiliations);
    }

    public ContactDetails speaking(@Nullable String otherLanguage, @Nullable String otherZone) {
        return new ContactDetails(
                firstName,
                lastName,
                reportsTo,
                otherLanguage,
                otherZone,
                description,
                role,
                emails,
                phones,
                affiliations);
    }

    /** Somebody whose places are others. */
    public ContactDetails placed(List<Affiliation> places) {
        return new ContactDetails(
                firstName, lastName, reportsTo, language, zone, description, role, emails, phones, places);
    }

    public ContactDetails as(DecisionRole other) {
        return new ContactDetails(
                firstName, lastName, reportsTo, language, zone, description, other, emails, phones, affiliations);
    }

    Set<String> numbers() {
        return phones.stream().map(PhoneNumber::number).collect(Collectors.toSet());
    }

    /** @param known the numbers that are kept already, whatever they are */
    void check(Set<String> known, Rules rules) {
        rules.atMost("firstName", firstName, 80);
        rules.required("lastName", lastName);
        rules.atMost("lastName", lastName, 120);
        checkWhereabouts(language, zone, rules);
        rules.atMost("description", description, 4000);
        checkEach(known, rules);
        atMostOne(rules, "emails", emails, EmailAddress::primary);
        atMostOne(rules, "phones", phones, PhoneNumber::primary);
        atMostOne(rules, "affiliations", affiliations, Affiliation::primary);
        rules.that(
                affiliations.isEmpty() || affiliations.stream().anyMatch(Affiliation::primary),
                "affiliations",
                "contacts.rule.onePrimary");
    }

    /** @throws com.quorumcrm.kernel.RuleBroken when it is no BCP 47 tag, or no time zone */
    public static void requireWhereabouts(@Nullable String language, @Nullable String zone) {
        var rules = new Rules();
        checkWhereabouts(language, zone, rules);
        rules.enforce();
    }

    private static void checkWhereabouts(@Nullable String language, @Nullable String zone, Rules rules) {
        rules.that(language == null || isLanguage(language), "language", "contacts.rule.language");
        rules.that(zone == null || isZone(zone), "zone", "contacts.rule.zone");
    }

    private void checkEach(Set<String> known, Rules rules) {
        for (int i = 0; i < emails.size(); i++) {
            emails.get(i).check("emails[%d].address".formatted(i), rules);
        }
        for (int i = 0; i < phones.size(); i++) {
            phones.get(i).check("phones[%d].number".formatted(i), known, rules);
        }
        for (int i = 0; i < affiliations.size(); i++) {
            affiliations.get(i).check("affiliations[%d]".formatted(i), rules);
        }
    }

    private static <T> void atMostOne(Rules rules, String field, List<T> all, Predicate<T> isPrimary) {
        rules.that(all.stream().filter(isPrimary).count() <= 1, field, "contacts.rule.onePrimary");
        rules.that(all.size() <= MOST, field, "contacts.rule.many", MOST);
    }

    private static List<EmailAddress> marked(List<EmailAddress> all) {
        if (all.isEmpty() || all.stream().anyMatch(EmailAddress::primary)) {
            return List.copyOf(all);
        }
        var first = all.getFirst();
        return withFirst(all, new EmailAddress(first.address(), first.kind(), true));
    }

    private static List<PhoneNumber> markedNumbers(List<PhoneNumber> all) {
        if (all.isEmpty() || all.stream().anyMatch(PhoneNumber::primary)) {
            return List.copyOf(all);
        }
        var first = all.getFirst();
        return withFirst(all, new PhoneNumber(first.number(), first.kind(), true));
    }

    private static List<Affiliation> markedOnly(List<Affiliation> all) {
        return all.size() == 1 ? List.of(all.getFirst().as(true)) : List.copyOf(all);
    }

    private static <T> List<T> withFirst(List<T> all, T first) {
        return Stream.concat(Stream.of(first), all.stream().skip(1)).toList();
    }

    private static boolean isLanguage(String tag) {
        return tag.length() <= 35 && !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }

    private static boolean isZone(String zone) {
        try {
            return zone.length() <= 64 && ZoneId.of(zone).getId().equals(zone);
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
