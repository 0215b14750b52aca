package com.quorumcrm.contacts;

import com.quorumcrm.accounts.IntakeTerms;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.FieldGate;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Parted;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.phones.Telephony;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for many people in people at once, by the rules of the forms. A row that breaks one is refused alone. */
@Service
@Transactional(noRollbackFor = DataIntegrityViolationException.class)
public class ContactIntake {

    private final ContactIntakeStatements statements;
    private final ContactIntakeUndo undo;
    private final Visibility visibility;
    private final PhoneReading phones;
    private final CustomFields fields;
    private final Consents consents;
    private final Clock clock;

    ContactIntake(
            ContactIntakeStatements statements,
            ContactIntakeUndo undo,
            Visibility visibility,
            PhoneReading phones,
            CustomFields fields,
            Consents consents,
            Clock clock) {
        this.statements = statements;
        this.undo = undo;
        this.visibility = visibility;
        this.phones = phones;
        this.fields = fields;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * @param batch at most a thousand rows; with their companies
     * @return what became of each, in no particular order
     */
    public List<Taken> take(List<IncomingContact> batch, IntakeTerms terms, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_CONTACTS);
        var work = new Work(terms, viewer);
        work.gate.meet(batch.stream().map(IncomingContact::custom).toList());
        var rest = phones.read(batch);
        while (!rest.isEmpty()) {
            rest = work.takeAllButRepeated(rest);
        }
        return work.taken;
    }

    /**
     * Deletes people that an import created and gives back to others what they held; unless somebody has changed them
     * since.
     */
    public Map<UUID, TakeBack.Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_CONTACTS);
        return undo.undo(changes, viewer.id(), clock.instant());
    }

    /** The rows of one batch on their way. */
    private final class Work {

        private final IntakeTerms terms;
        private final Viewer viewer;
        private final Scope scope;
        private final FieldGate gate;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final List<Taken> taken = new ArrayList<>();

        private Work(IntakeTerms terms, Viewer viewer) {
            this.terms = terms;
            this.viewer = viewer;
            this.scope = visibility.of(viewer);
            this.gate = fields.gate(RecordKind.CONTACT, viewer);
        }

        /** @return later rows about people that earlier rows of the batch are about */
        private List<IncomingContact> takeAllButRepeated(List<IncomingContact> rows) {
            var keys = new HashSet<Object>();
            var parts = Parted.by(rows, contact -> isFirst(contact, keys));
            takeOnce(parts.matching());
            return parts.rest();
        }

        private void takeOnce(List<IncomingContact> rows) {
            var held = statements.held(rows, terms.system(), scope);
            var seen = seen(rows, scope);
            var created = new ArrayList<ContactIntakeRow>();
            var changed = new ArrayList<ContactIntakeRow>();
            var said = new HashMap<UUID, List<Consent.Word>>();
            for (var contact : rows) {
                try {
                    var known = held.get(contact.row());
                    if (known == null) {
                        var row = create(contact, seen);
                        created.add(row);
                        said.put(row.id(), contact.consents());
                    } else if (change(contact, known, seen, changed)) {
                        said.put(known.id().id(), known.news(contact));
                    }
                } catch (RuleBroken broken) {
                    taken.add(new Taken(contact.row(), Result.REFUSED, null, null, 0, broken.breaches()));
                }
            }
            statements.create(created, terms.system(), viewer.id(), now);
            created.forEach(row -> taken.add(Taken.created(row.row(), RecordKind.CONTACT, row.id())));
            statements.change(changed, terms.system(), viewer.id(), now);
            changed.forEach(row -> taken.add(updated(row, held)));
            said.forEach((id, words) -> consents.keep(new ContactId(id), words, viewer));
        }

        private ContactIntakeRow create(IncomingContact contact, Set<UUID> seen) {
            check(
                    contact,
                    contact.details(),
                    scope.editsAll() || scope.leads(contact.owner()),
                    seen,
                    Set.of(),
                    consents.today(viewer));
            return ContactIntakeRow.of(
                    contact,
                    ContactId.next(),
                    contact.details(),
                    contact.owner().id(),
                    gate.create(null, contact.custom()));
        }

        /** @return whether there was anything to change */
        private boolean change(
                IncomingContact contact, HeldContact held, Set<UUID> seen, List<ContactIntakeRow> changed) {
            if (held.several()) {
                throw new RuleBroken("email", "contacts.intake.severalPeople");
            }
            if (!held.editable()) {
                throw new RuleBroken("email", "contacts.intake.notFound");
            }
            var details = held.with(contact);
            var owner = contact.given("owner") ? contact.owner() : held.owner();
            var custom = terms.update() ? gate.change(null, held.custom(), contact.custom()) : held.custom();
            if (!terms.update()
                    || (held.holds(details, owner, custom) && held.news(contact).isEmpty())) {
                taken.add(result(contact.row(), Result.UNCHANGED, held.id(), null, held.version()));
                return false;
            }
            boolean mayGive =
                    owner.equals(held.owner()) || scope.editsAll() || (scope.leads(owner) && scope.leads(held.owner()));
            var known = held.details().affiliations().stream()
                    .map(place -> place.account().id());
            check(
                    contact,
                    details,
                    mayGive,
                    Stream.concat(seen.stream(), known).collect(Collectors.toSet()),
                    held.details().numbers(),
                    consents.today(viewer));
            changed.add(ContactIntakeRow.of(contact, held.id(), details, owner.id(), custom));
            return true;
        }
    }

    private Set<UUID> seen(List<IncomingContact> rows, Scope scope) {
        var accounts = rows.stream()
                .flatMap(contact -> contact.details().affiliations().stream())
                .map(place -> place.account().id())
                .collect(Collectors.toSet());
        return accounts.isEmpty() ? Set.of() : statements.seen(accounts, scope);
    }

    private static boolean isFirst(IncomingContact contact, Set<Object> keys) {
        var address = contact.email();
        boolean email = address == null || keys.add(address.toLowerCase(Locale.ROOT));
        boolean id = contact.externalId() == null || keys.add(new ExternalKey(contact.externalId()));
        boolean known = contact.known() == null || keys.add(contact.known());
        return email && id && known;
    }

    private record ExternalKey(String id) {}

    private static void check(
            IncomingContact contact,
            ContactDetails details,
            boolean mayOwn,
            Set<UUID> seen,
            Set<String> numbers,
            LocalDate today) {
        var rules = new Rules();
        details.check(details.numbers(), rules);
        details.phones()
                .forEach(phone -> rules.that(
                        Telephony.isKept(phone.number()) || numbers.contains(phone.number()),
                        phone.kind() == PhoneNumber.Kind.MOBILE ? "mobile" : "phone",
                        "contacts.rule.phone",
                        phone.number()));
        contact.consents().forEach(word -> {
            var column = word.channel().key() + "Consent";
            word.check(column + "On", column + "Source", today, rules);
        });
        rules.atMost("externalId", contact.externalId(), 120);
        rules.that(mayOwn, "owner", "contacts.intake.owner");
        rules.that(
                details.affiliations().stream()
                        .allMatch(place -> seen.contains(place.account().id())),
                "account",
                "contacts.intake.unknownAccount");
        rules.enforce();
    }

    private static Taken updated(ContactIntakeRow row, Map<Long, HeldContact> held) {
        var before = held.get(row.row());
        if (before == null) {
            throw new IllegalStateException("Row " + row.row() + " was changed and not held");
        }
        return result(row.row(), Result.UPDATED, before.id(), before.before(), before.version() + 1);
    }

    private static Taken result(long row, Result result, ContactId id, @Nullable String before, long version) {
        return new Taken(row, result, new RecordRef(RecordKind.CONTACT, id.id()), before, version, List.of());
    }
}
