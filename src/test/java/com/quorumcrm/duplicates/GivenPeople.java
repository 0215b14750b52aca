package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.OLGA;

import com.quorumcrm.Cast;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.AddContact;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.contacts.PlaceUnder;
import com.quorumcrm.kernel.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People with several addresses, numbers and companies. */
@Component
class GivenPeople {

    private final Contacts contacts;
    private final ContactQuery query;
    private final Cast cast;

    GivenPeople(Contacts contacts, ContactQuery query, Cast cast) {
        this.contacts = contacts;
        this.query = query;
        this.cast = cast;
    }

    ContactId person(Random random, List<AccountId> companies, @Nullable ContactId superior) {
        var details = new ContactDetails(
                random.nextBoolean() ? "Kim" : null,
                "Person " + random.nextInt(99),
                superior,
                random.nextBoolean() ? "de" : null,
                random.nextBoolean() ? "Asia/Tokyo" : null,
                null,
                emails(random),
                phones(random),
                places(random, companies));
        return contacts.add(
                new AddContact(
                        details,
                        null,
                        Map.of(random.nextBoolean() ? "erp" : "mail", Ids.next().toString())),
                cast.viewer(OLGA));
    }

    void place(ContactId person, ContactId superior) {
        var version = query.find(person, cast.viewer(OLGA)).version();
        contacts.place(new PlaceUnder(person, version, superior), cast.viewer(OLGA));
    }

    private static List<EmailAddress> emails(Random random) {
        var all = new ArrayList<EmailAddress>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(new EmailAddress("mail" + random.nextInt(6) + "@restored.example", EmailAddress.Kind.WORK, false));
        }
        return all.stream().distinct().toList();
    }

    private static List<PhoneNumber> phones(Random random) {
        var all = new ArrayList<PhoneNumber>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(new PhoneNumber("+4930123456" + random.nextInt(6), PhoneNumber.Kind.WORK, false));
        }
        return all.stream().distinct().toList();
    }

    /** They are at the first company now, and perhaps at others, now or then. */
    private static List<Affiliation> places(Random random, List<AccountId> companies) {
        var first = random.nextInt(companies.size());
        var all = new ArrayList<Affiliation>();
        for (int i = 0; i < companies.size(); i++) {
            if (i == 0 || i == first || random.nextBoolean()) {
                var title = random.nextBoolean() ? "Title " + random.nextInt(9) : null;
                var from = i > 0 && random.nextBoolean() ? LocalDate.of(2020 + random.nextInt(3), 1, 1) : null;
                var to = i > 0 && random.nextBoolean() ? LocalDate.of(2023 + random.nextInt(3), 1, 1) : null;
                all.add(new Affiliation(companies.get(i), title, null, from, to, i == first));
            }
        }
        return all;
    }
}
