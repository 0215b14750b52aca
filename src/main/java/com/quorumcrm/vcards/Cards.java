package com.quorumcrm.vcards;

import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Text;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads vCards 2.1, 3.0 and 4.0 as programs write them. */
@Component
public class Cards {

    /** So many are taken at once. */
    public static final int MOST = 200;

    private static final int LONGEST_NAME = 120;
    private static final Charset OLD = Charset.forName("windows-1252");

    /** @throws RuleBroken if there is no card in the file, or there are more than {@value #MOST} */
    public List<Card> read(byte[] file) {
        return read(text(file));
    }

    /** @throws RuleBroken if there is no card in the text, or there are more than {@value #MOST} */
    public List<Card> read(String text) {
        var cards = Ezvcard.parse(text).all().stream()
                .map(Cards::card)
                .filter(Objects::nonNull)
                .limit(MOST + 1L)
                .toList();
        if (cards.isEmpty()) {
            throw new RuleBroken("file", "vcards.rule.none");
        }
        if (cards.size() > MOST) {
            throw new RuleBroken("file", "vcards.rule.many", MOST);
        }
        return cards;
    }

    /** As UTF-8 if it can be, otherwise as old programs on Windows write; one that says UTF-16 by its first bytes as that. */
    private static String text(byte[] file) {
        if (file.length > 1 && (file[0] & 0xff) + (file[1] & 0xff) == 0xff + 0xfe) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(file, OLD);
        }
    }

    /** @return null of a card that says nothing about a person */
    private static @Nullable Card card(VCard card) {
        var names = card.getStructuredName();
        var given = names == null ? null : Text.line(names.getGiven());
        var family = names == null ? null : Text.line(names.getFamily());
        var full = card.getFormattedName() == null
                ? null
                : Text.line(card.getFormattedName().getValue());
        var emails = card.getEmails().stream()
                .map(Cards::email)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var last = Stream.of(
                        family,
                        given == null ? full : given,
                        emails.isEmpty() ? null : emails.getFirst().address())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (last == null) {
            return null;
        }
        var organisation = card.getOrganization() == null
                ? List.<String>of()
                : card.getOrganization().getValues();
        return new Card(
                Objects.equals(last, given) ? null : given,
                cut(last),
                at(organisation, 0),
                card.getTitles().isEmpty()
                        ? null
                        : Text.line(card.getTitles().getFirst().getValue()),
                at(organisation, 1),
                firstOnly(emails),
                numbers(card));
    }

    private static @Nullable EmailAddress email(Email email) {
        var address = Text.line(email.getValue());
        var kind = email.getTypes().contains(EmailType.HOME) ? EmailAddress.Kind.PRIVATE : EmailAddress.Kind.WORK;
        return address == null || !address.contains("@")
                ? null
                : new EmailAddress(address.toLowerCase(Locale.ROOT), kind, false);
    }

    private static List<PhoneNumber> numbers(VCard card) {
        return card.getTelephoneNumbers().stream()
                .filter(number -> !number.getTypes().contains(TelephoneType.FAX))
                .map(Cards::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable PhoneNumber number(Telephone telephone) {
        var text = telephone.getUri() == null
                ? telephone.getText()
                : telephone.getUri().getNumber();
        var number = Text.line(text);
        return number == null || number.length() > 40 ? null : new PhoneNumber(number, kind(telephone), false);
    }

    private static PhoneNumber.Kind kind(Telephone telephone) {
        if (telephone.getTypes().contains(TelephoneType.CELL)) {
            return PhoneNumber.Kind.MOBILE;
        }
        return telephone.getTypes().contains(TelephoneType.HOME) ? PhoneNumber.Kind.PRIVATE : PhoneNumber.Kind.WORK;
    }

    private static List<EmailAddress> firstOnly(List<EmailAddress> emails) {
        return IntStream.range(0, emails.size())
                .mapToObj(at -> new EmailAddress(
                        emails.get(at).address(), emails.get(at).kind(), at == 0))
                .toList();
    }

    private static @Nullable String at(List<String> parts, int place) {
        return place < parts.size() ? Text.line(parts.get(place)) : null;
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
