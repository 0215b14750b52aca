package com.quorumcrm.vcards;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ChangeContact;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.vcards.KnownCards.Known;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes people of cards. Somebody with one of the addresses already is not entered again: what the card has more of is
 * added to them, and nothing of theirs is replaced. A card that is refused does not keep the others out.
 */
@Service
public class CardIntake {

    private static final int LONGEST_TITLE = 120;

    private final KnownCards known;
    private final Contacts contacts;
    private final ContactQuery query;

    CardIntake(KnownCards known, Contacts contacts, ContactQuery query) {
        this.known = known;
        this.contacts = contacts;
        this.query = query;
    }

    public enum Outcome {
        ADDED,
        COMPLETED,
        KNOWN,
        REFUSED
    }

    /**
     * What became of a card.
     *
     * @param contact the person, null when it was refused
     * @param breaches why it was refused
     */
    public record Taken(
            Card card, Outcome outcome, @Nullable ContactId contact, List<Breach> breaches) {}

    /** Takes the cards in one by one. */
    public List<Taken> take(List<Card> cards, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        return cards.stream().map(card -> take(card, viewer)).toList();
    }

    private Taken take(Card card, Viewer viewer) {
        var about = known.of(List.of(card), viewer).getFirst();
        try {
            return about.contact() == null ? add(about, viewer) : complete(about, about.contact(), viewer);
        } catch (RuleBroken broken) {
            return new Taken(card, Outcome.REFUSED, about.contact(), broken.breaches());
        }
    }

    private Taken add(Known about, Viewer viewer) {
        var card = about.card();
        var details = new ContactDetails(
                card.firstName(),
                card.lastName(),
                null,
                null,
                null,
                null,
                card.emails(),
                card.phones(),
                about.account() == null ? List.of() : List.of(place(card, about.account())));
        var added = contacts.add(new AddContact(details, null), viewer);
        return new Taken(card, Outcome.ADDED, added, List.of());
    }

    private Taken complete(Known about, ContactId contact, Viewer viewer) {
        var card = about.card();
        var person = query.find(contact, viewer);
        var details = completed(person.details(), about);
        if (details.equals(person.details())) {
            return new Taken(card, Outcome.KNOWN, contact, List.of());
        }
        if (!person.editable()) {
            throw new RuleBroken(null, "vcards.rule.readOnly");
        }
        contacts.change(
                new ChangeContact(contact, person.version(), details, person.ownerId(), person.externalIds()), viewer);
        return new Taken(card, Outcome.COMPLETED, contact, List.of());
    }

    private static ContactDetails completed(ContactDetails now, Known about) {
        var card = about.card();
        var emails = card.emails().stream()
                .filter(email ->
                        now.emails().stream().noneMatch(had -> had.address().equalsIgnoreCase(email.address())))
                .map(email -> new EmailAddress(email.address(), email.kind(), false));
        var phones = card.phones().stream()
                .filter(phone -> now.phones().stream().noneMatch(had -> isSame(had.number(), phone.number())));
        var places = now.affiliations().isEmpty() && about.account() != null
                ? List.of(place(card, about.account()))
                : now.affiliations();
        return new ContactDetails(
                now.firstName() == null ? card.firstName() : now.firstName(),
                now.lastName(),
                now.reportsTo(),
                now.language(),
                now.zone(),
                now.description(),
                now.role(),
                Stream.concat(now.emails().stream(), emails).toList(),
                Stream.concat(now.phones().stream(), phones).toList(),
                places);
    }

    private static boolean isSame(String one, String other) {
        return one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
    }

    private static Affiliation place(Card card, AccountId account) {
        return new Affiliation(account, cut(card.title()), cut(card.department()), null, null, true);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
    }
}
