package com.quorumcrm.vcards;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Knows which people and companies that somebody may see the cards speak of. */
@Repository
@Transactional(readOnly = true)
public class KnownCards {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    KnownCards(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * A card and whom it is about.
     *
     * @param contact the only person with one of its addresses, null if there is none or are several
     * @param contactName null without a contact
     * @param account the only company of the name that it gives, null if there is none or are several
     */
    public record Known(
            Card card,
            @Nullable ContactId contact,
            @Nullable String contactName,
            @Nullable AccountId account) {}

    private record Person(UUID id, String name, String address) {}

    private record Company(UUID id, String name) {}

    public List<Known> of(List<Card> cards, Viewer viewer) {
        var people = people(cards, viewer);
        var companies = companies(cards, viewer);
        return cards.stream()
                .map(card -> {
                    var found = card.emails().stream()
                            .flatMap(email -> people.getOrDefault(email.address(), List.of()).stream())
                            .toList();
                    var person = found.stream().map(Person::id).distinct().count() == 1 ? found.getFirst() : null;
                    var named = card.company() == null
                            ? List.<Company>of()
                            : companies.getOrDefault(card.company(), List.of());
                    return new Known(
                            card,
                            person == null ? null : new ContactId(person.id()),
                            person == null ? null : person.name(),
                            named.size() == 1 ? new AccountId(named.getFirst().id()) : null);
                })
                .toList();
    }

    private Map<String, List<Person>> people(List<Card> cards, Viewer viewer) {
        var scope = visibility.of(viewer);
        var found = new HashMap<String, List<Person>>();
        jdbc.sql("""
                        select c.id, c.name, lower(e.address) as address
                        from contact_email e join contact c on c.id = e.contact_id
                        where lower(e.address) = any(:addresses) and c.deleted_at is null and %s""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param(
                        "addresses",
                        PostgresArrays.texts(cards.stream()
                                .flatMap(card -> card.emails().stream())
                                .map(email -> email.address())
                                .distinct()
                                .toList()))
                .params(scope.params())
                .query(Person.class)
                .list()
                .forEach(person -> found.merge(person.address(), List.of(person), KnownCards::both));
        return found;
    }

    private Map<String, List<Company>> companies(List<Card> cards, Viewer viewer) {
        var scope = visibility.of(viewer);
        var found = new HashMap<String, List<Company>>();
        jdbc.sql("""
                        select a.id, named.name
                        from (select distinct unnest(:names) as name) named
                        join account a on a.search = quorum_fold(named.name)
                        where a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .param(
                        "names",
                        PostgresArrays.texts(cards.stream()
                                .map(Card::company)
                                .filter(name -> name != null)
                                .distinct()
                                .toList()))
                .params(scope.params())
                .query(Company.class)
                .list()
                .forEach(company -> found.merge(company.name(), List.of(company), KnownCards::both));
        return found;
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
