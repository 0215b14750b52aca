package com.quorumcrm.contacts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.contacts.DecisionRole;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a person is entered or changed. Rows that were left empty are dropped.
 *
 * @param consents of somebody new: one of each channel, in their order; likewise empty for others
 * @param primary which of the affiliations is the primary one, counted from 0
 */
record ContactForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String ownerId,
        @Nullable String reportsToId,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String description,
        @Nullable String decisionPower,
        @Nullable Boolean gatekeeper,
        @Nullable List<EmailRow> emails,
        @Nullable List<PhoneRow> phones,
        @Nullable List<PlaceRow> affiliations,
        @Nullable Integer primary,
        @Nullable List<ConsentForm> consents,
        @Nullable Long version) {

    ContactForm {
        ownerId = blankToNull(ownerId);
        reportsToId = blankToNull(reportsToId);
        decisionPower = blankToNull(decisionPower);
        gatekeeper = Boolean.TRUE.equals(gatekeeper);
        emails = rows(emails).filter(row -> blankToNull(row.address()) != null).toList();
        phones = rows(phones).filter(row -> blankToNull(row.number()) != null).toList();
        var given = affiliations == null ? List.<PlaceRow>of() : affiliations;
        primary = primary == null ? null : kept(given, primary);
        affiliations = given.stream().filter(ContactForm::isPlace).toList();
        consents = version == null ? ofEachChannel(consents) : List.of();
    }

    /** @param account to enter somebody of this company, null for none */
    static ContactForm empty(Viewer viewer, @Nullable AccountId account) {
        var places = account == null
                ? List.<PlaceRow>of()
                : List.of(new PlaceRow(account.toString(), null, null, null, null));
        return new ContactForm(
                null,
                null,
                viewer.id().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                places,
                0,
                null,
                null);
    }

    static ContactForm of(ContactView contact) {
        var details = contact.details();
        var places = details.affiliations();
        var primary = IntStream.range(0, places.size())
                .filter(i -> places.get(i).primary())
                .boxed()
                .findFirst();
        return new ContactForm(
                details.firstName(),
                details.lastName(),
                contact.ownerId().toString(),
                details.reportsTo() == null ? null : details.reportsTo().toString(),
                details.language(),
                details.zone(),
                details.description(),
                details.role().power().isKnown() ? details.role().power().key() : null,
                details.role().gatekeeper(),
                details.emails().stream()
                        .sorted(Comparator.comparing(EmailAddress::primary).reversed())
                        .map(email -> new EmailRow(email.address(), email.kind()))
                        .toList(),
                details.phones().stream()
                        .sorted(Comparator.comparing(PhoneNumber::primary).reversed())
                        .map(phone -> new PhoneRow(phone.number(), phone.kind()))
                        .toList(),
                places.stream().map(PlaceRow::of).toList(),
                primary.orElse(null),
                null,
                contact.version());
    }

    AddContact adding() {
        return new AddContact(details(), BodyIds.read("ownerId", ownerId, UserId::of)).saying(words());
    }

    private List<Consent.Word> words() {
        var words = new ArrayList<Consent.Word>();
        indexed(consents, (at, row) -> {
            if (!row.isBlank()) {
                words.add(row.word("consents[%d].".formatted(at)));
            }
        });
        return words;
    }

    ChangeContact changing(ContactView contact) {
        var owner = ownerId == null ? contact.ownerId() : BodyIds.required("ownerId", ownerId, UserId::of);
        return new ChangeContact(contact.id(), version == null ? -1 : version, details(), owner, contact.externalIds());
    }

    List<AccountId> accounts() {
        return rows(affiliations)
                .map(place -> BodyIds.required("affiliations", String.valueOf(place.accountId()), AccountId::of))
                .distinct()
                .toList();
    }

    /** Every field as it is posted. */
    Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("firstName", firstName);
        values.put("lastName", lastName);
        values.put("ownerId", ownerId);
        values.put("reportsToId", reportsToId);
        values.put("language", language);
        values.put("zone", zone);
        values.put("description", description);
        values.put("decisionPower", decisionPower);
        values.put("gatekeeper", gatekeeper);
        values.put("primary", primary);
        indexed(emails, (at, row) -> {
            values.put("emails[%d].address".formatted(at), row.address());
            values.put("emails[%d].kind".formatted(at), row.kind());
        });
        indexed(phones, (at, row) -> {
            values.put("phones[%d].number".formatted(at), row.number());
            values.put("phones[%d].kind".formatted(at), row.kind());
        });
        indexed(affiliations, (at, row) -> {
            values.put("affiliations[%d].accountId".formatted(at), row.accountId());
            values.put("affiliations[%d].title".formatted(at), row.title());
            values.put("affiliations[%d].department".formatted(at), row.department());
            values.put("affiliations[%d].from".formatted(at), row.from());
            values.put("affiliations[%d].to".formatted(at), row.to());
        });
        return values;
    }

    private ContactDetails details() {
        var first = primary;
        return new ContactDetails(
                firstName,
                lastName == null ? "" : lastName,
                BodyIds.read("reportsToId", reportsToId, ContactId::of),
                language,
                zone,
                description,
                new DecisionRole(
                        decisionPower == null ? DecisionPower.UNKNOWN : DecisionPower.of(decisionPower),
                        Boolean.TRUE.equals(gatekeeper)),
                each(emails, EmailRow::email),
                each(phones, PhoneRow::phone),
                places(first == null ? -1 : first));
    }

    private List<Affiliation> places(int first) {
        var places = new ArrayList<Affiliation>();
        rows(affiliations).forEach(row -> places.add(row.affiliation(places.size(), places.size() == first)));
        return places;
    }

    private static List<ConsentForm> ofEachChannel(@Nullable List<ConsentForm> given) {
        return Stream.of(Consent.Channel.values())
                .map(channel -> rows(given)
                        .filter(row -> row.isAbout(channel))
                        .findFirst()
                        .orElseGet(() -> ConsentForm.about(channel)))
                .toList();
    }

    private static <R, T> List<T> each(@Nullable List<R> rows, BiFunction<R, Boolean, T> read) {
        var made = new ArrayList<T>();
        rows(rows).forEach(row -> made.add(read.apply(row, made.isEmpty())));
        return made;
    }

    private static <R> void indexed(@Nullable List<R> rows, BiConsumer<Integer, R> each) {
        var all = rows(rows).toList();
        for (int i = 0; i < all.size(); i++) {
            each.accept(i, all.get(i));
        }
    }

    /** Where a row stands among those that are kept. */
    private static int kept(List<PlaceRow> rows, int index) {
        return (int) rows.stream()
                .limit(Math.max(0, index))
                .filter(ContactForm::isPlace)
                .count();
    }

    private static boolean isPlace(@Nullable PlaceRow row) {
        return row != null && blankToNull(row.accountId()) != null;
    }

    private static <T> Stream<T> rows(@Nullable List<T> rows) {
        return rows == null ? Stream.of() : rows.stream().filter(Objects::nonNull);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
