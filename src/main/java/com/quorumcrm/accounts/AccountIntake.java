package com.quorumcrm.accounts;

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
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for many companies at once, by the rules of the forms. A row that breaks one is refused alone. */
@Service
@Transactional(noRollbackFor = DataIntegrityViolationException.class)
public class AccountIntake {

    private final AccountIntakeStatements statements;
    private final AccountIntakeUndo undo;
    private final Visibility visibility;
    private final CustomFields fields;
    private final AccountPhones phones;
    private final ObjectProvider<OwnerRule> ownerRules;
    private final Clock clock;

    AccountIntake(
            AccountIntakeStatements statements,
            AccountIntakeUndo undo,
            Visibility visibility,
            CustomFields fields,
            AccountPhones phones,
            ObjectProvider<OwnerRule> ownerRules,
            Clock clock) {
        this.statements = statements;
        this.undo = undo;
        this.visibility = visibility;
        this.fields = fields;
        this.phones = phones;
        this.ownerRules = ownerRules;
        this.clock = clock;
    }

    /**
     * @param batch at most a thousand rows; parents are companies that the viewer may see
     * @return what became of each, in no particular order
     */
    public List<Taken> take(List<IncomingAccount> batch, IntakeTerms terms, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_ACCOUNTS);
        var work = new Work(terms, viewer);
        work.gate.meet(batch.stream().map(IncomingAccount::custom).toList());
        var rest = batch;
        while (!rest.isEmpty()) {
            rest = work.takeAllButRepeated(rest);
        }
        return work.taken;
    }

    /**
     * Deletes companies that an import created and gives back to others what they held; unless somebody has changed them
     * since.
     */
    public Map<UUID, TakeBack.Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_ACCOUNTS);
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
            this.gate = fields.gate(RecordKind.ACCOUNT, viewer);
        }

        /** @return later rows about companies that earlier rows of the batch are about */
        private List<IncomingAccount> takeAllButRepeated(List<IncomingAccount> rows) {
            var keys = new HashSet<Object>();
            var parts = Parted.by(rows, account -> isFirst(account, keys));
            takeOnce(parts.matching());
            return parts.rest();
        }

        private void takeOnce(List<IncomingAccount> rows) {
            var held = statements.held(rows, terms.system(), scope);
            var created = new ArrayList<AccountIntakeRow>();
            var changed = new ArrayList<AccountIntakeRow>();
            for (var account : rows) {
                try {
                    var known = held.get(account.row());
                    if (known == null) {
                        created.add(create(account));
                    } else {
                        change(account, known, changed);
                    }
                } catch (RuleBroken broken) {
                    taken.add(new Taken(account.row(), Result.REFUSED, null, null, 0, broken.breaches()));
                }
            }
            statements.create(created, terms.system(), viewer.id(), now);
            created.forEach(row -> taken.add(Taken.created(row.row(), RecordKind.ACCOUNT, row.id())));
            statements.change(changed, terms.system(), viewer.id(), now);
            changed.forEach(row -> taken.add(updated(row, held)));
        }

        private AccountIntakeRow create(IncomingAccount account) {
            var details = phones.read(account.details(), Set.of());
            check(account, details, scope.editsAll() || scope.leads(account.owner()), Set.of());
            var custom = gate.create(account.details().type().key(), account.custom());
            return AccountIntakeRow.of(account, AccountId.next(), details, owner(account), custom);
        }

        /** Where nobody was chosen, a rule says whose it is, else whoever imports. */
        private UserId owner(IncomingAccount account) {
            return account.given("owner") || !account.owner().equals(viewer.id())
                    ? account.owner()
                    : ownerRules.stream()
                            .flatMap(rule -> rule.ownerOf(account.details()).stream())
                            .findFirst()
                            .orElse(account.owner());
        }

        private void change(IncomingAccount account, HeldAccount held, List<AccountIntakeRow> changed) {
            if (held.several()) {
                throw new RuleBroken("name", "accounts.intake.several");
            }
            if (!held.editable()) {
                throw new RuleBroken("name", "accounts.intake.notFound");
            }
            var numbers = numbers(held.details());
            var details = phones.read(account.over(held.details()), numbers);
            var owner = account.given("owner") ? account.owner() : held.owner();
            var custom =
                    terms.update() ? gate.change(details.type().key(), held.custom(), account.custom()) : held.custom();
            if (!terms.update() || (!held.trashed() && held.holds(details, owner, custom))) {
                taken.add(result(account.row(), Result.UNCHANGED, held.id(), null, held.version()));
                return;
            }
            boolean mayGive =
                    owner.equals(held.owner()) || scope.editsAll() || (scope.leads(owner) && scope.leads(held.owner()));
            check(account, details, mayGive, numbers);
            changed.add(AccountIntakeRow.of(account, held.id(), details, owner, custom));
        }
    }

    private static boolean isFirst(IncomingAccount account, Set<Object> keys) {
        boolean name = keys.add(Text.folded(account.details().name()));
        boolean id = account.externalId() == null || keys.add(new ExternalKey(account.externalId()));
        boolean known = account.known() == null || keys.add(account.known());
        return name && id && known;
    }

    private static Set<String> numbers(AccountDetails held) {
        return held.phone() == null ? Set.of() : Set.of(held.phone());
    }

    private record ExternalKey(String id) {}

    private static void check(IncomingAccount account, AccountDetails details, boolean mayOwn, Set<String> numbers) {
        var rules = new Rules();
        details.check(numbers, rules);
        rules.atMost("externalId", account.externalId(), 120);
        rules.that(mayOwn, "owner", "accounts.intake.owner");
        rules.enforce();
    }

    private static Taken updated(AccountIntakeRow row, Map<Long, HeldAccount> held) {
        var before = held.get(row.row());
        if (before == null) {
            throw new IllegalStateException("Row " + row.row() + " was changed and not held");
        }
        return result(row.row(), Result.UPDATED, before.id(), before.before(), before.version() + 1);
    }

    private static Taken result(long row, Result result, AccountId id, @Nullable String before, long version) {
        return new Taken(row, result, new RecordRef(RecordKind.ACCOUNT, id.id()), before, version, List.of());
    }
}
