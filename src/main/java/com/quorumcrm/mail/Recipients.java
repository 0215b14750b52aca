package com.quorumcrm.mail;

import com.quorumcrm.contacts.ContactConsent;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.MailAddress;
import com.quorumcrm.platform.OutgoingMail;
import com.quorumcrm.platform.PostgresArrays;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out to which addresses a mail is to go, and tells which of them it cannot. */
@Component
class Recipients {

    private static final Pattern APART = Pattern.compile("[,;\\n]");
    private static final int LONGEST_LIST = 10_000;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ContactConsent consent;

    Recipients(JdbcClient jdbc, Visibility visibility, ContactConsent consent) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.consent = consent;
    }

    /** Where a mail goes; nobody is in both. */
    record Resolved(List<MailAddress> to, List<MailAddress> cc) {}

    private record Person(UUID id, String name, @Nullable String address) {}

    /** What is wrong with them is added to the rules, each at its field. */
    Resolved of(SendMail command, Rules rules, Viewer viewer) {
        var people = people(
                Stream.concat(command.to().stream(), command.cc().stream()).toList(), viewer);
        var to = new ArrayList<MailAddress>(known("to", command.to(), people, rules));
        to.addAll(typed("alsoTo", command.alsoTo(), rules));
        var cc = new ArrayList<MailAddress>(known("cc", command.cc(), people, rules));
        cc.addAll(typed("alsoCc", command.alsoCc(), rules));
        refused(to, rules, "to");
        refused(cc, rules, "cc");
        var seen = new HashSet<String>();
        to.removeIf(address -> !seen.add(address.folded()));
        cc.removeIf(address -> !seen.add(address.folded()));
        rules.that(!to.isEmpty(), "to", "mail.rule.nobody");
        rules.that(
                seen.size() < OutgoingMail.MOST_RECIPIENTS, "to", "mail.rule.many", OutgoingMail.MOST_RECIPIENTS - 1);
        return new Resolved(to, cc);
    }

    private void refused(List<MailAddress> addresses, Rules rules, String field) {
        var folded = addresses.stream().map(MailAddress::folded).toList();
        consent.refusingMail(folded).forEach(address -> rules.that(false, field, "mail.rule.refused", address));
    }

    private Map<UUID, Person> people(List<ContactId> ids, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc
                .sql("""
                        select c.id, c.name, e.address from contact c
                        left join contact_email e on e.contact_id = c.id and e.is_primary
                        where c.id = any(:ids) and c.deleted_at is null and %s""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param(
                        "ids",
                        PostgresArrays.uuids(ids.stream().map(ContactId::id).toList()))
                .params(scope.params())
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, other) -> one));
    }

    private static List<MailAddress> known(String field, List<ContactId> ids, Map<UUID, Person> people, Rules rules) {
        var addresses = new ArrayList<MailAddress>();
        for (var id : ids) {
            var person = people.get(id.id());
            var address = person == null || person.address() == null
                    ? null
                    : MailAddress.parse(person.address()).orElse(null);
            rules.that(person != null, field, "mail.rule.unknown");
            rules.that(
                    person == null || address != null,
                    field,
                    "mail.rule.noAddress",
                    person == null ? "" : person.name());
            if (person != null && address != null) {
                addresses.add(new MailAddress(address.address(), person.name()));
            }
        }
        return addresses;
    }

    private static List<MailAddress> typed(String field, String text, Rules rules) {
        rules.atMost(field, text, LONGEST_LIST);
        var addresses = new ArrayList<MailAddress>();
        APART.splitAsStream(text)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> {
                    var address = MailAddress.parse(each);
                    rules.that(address.isPresent(), field, "mail.rule.address", each);
                    address.ifPresent(addresses::add);
                });
        return addresses;
    }
}
