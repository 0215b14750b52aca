package com.quorumcrm.vcards;

import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes people as vCards 3.0, which every address book reads. */
@Component
public class CardWriter {

    /** @param people with what the reader may see of them; companies that they may not see are not named */
    public String write(List<ContactView> people) {
        return Ezvcard.write(people.stream().map(CardWriter::card).toList())
                .version(VCardVersion.V3_0)
                .go();
    }

    static String write(Card card) {
        var written = named(card.firstName(), card.lastName(), card.name());
        reach(written, card.emails(), card.phones());
        place(written, card.company(), card.department(), card.title());
        return Ezvcard.write(written).version(VCardVersion.V3_0).go();
    }

    private static VCard card(ContactView person) {
        var details = person.details();
        var card = named(details.firstName(), details.lastName(), person.name());
        card.setUid(new Uid("urn:uuid:" + person.id().id()));
        card.setRevision(new Revision(person.updatedAt()));
        reach(card, details.emails(), details.phones());
        var place = person.affiliation();
        if (place != null && person.accountName() != null) {
            place(card, person.accountName(), place.department(), place.title());
        }
        return card;
    }

    private static VCard named(@Nullable String first, String last, String full) {
        var name = new StructuredName();
        name.setFamily(last);
        name.setGiven(first);
        var card = new VCard();
        card.setStructuredName(name);
        card.setFormattedName(full);
        return card;
    }

    private static void reach(VCard card, List<EmailAddress> emails, List<PhoneNumber> phones) {
        emails.forEach(email -> card.addEmail(email(email)));
        phones.forEach(phone -> card.addTelephoneNumber(telephone(phone)));
    }

    private static void place(
            VCard card, @Nullable String company, @Nullable String department, @Nullable String title) {
        if (company != null) {
            card.setOrganization(department == null ? new String[] {company} : new String[] {company, department});
        }
        if (title != null) {
            card.addTitle(title);
        }
    }

    private static Email email(EmailAddress address) {
        var email = new Email(address.address());
        email.getTypes().add(address.kind() == EmailAddress.Kind.PRIVATE ? EmailType.HOME : EmailType.WORK);
        if (address.primary()) {
            email.getTypes().add(EmailType.PREF);
        }
        return email;
    }

    private static Telephone telephone(PhoneNumber number) {
        var telephone = new Telephone(number.number());
        telephone
                .getTypes()
                .add(
                        switch (number.kind()) {
                            case MOBILE -> TelephoneType.CELL;
                            case PRIVATE -> TelephoneType.HOME;
                            case WORK, OTHER -> TelephoneType.WORK;
                        });
        if (number.primary()) {
            telephone.getTypes().add(TelephoneType.PREF);
        }
        return telephone;
    }
}
