package com.quorumcrm.accounts;

import com.quorumcrm.audit.Ownership;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.DatabaseRules;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change a company. */
@Service
@Transactional
public class Accounts {

    private static final DatabaseRules RULES = new DatabaseRules(Map.of(
            "account_no_circle", DatabaseRules.breach("parentId", "accounts.rule.circle"),
            "account_external_id_pkey", DatabaseRules.breach("externalIds", "kernel.rule.externalIdTaken")));

    private final AccountRepository accounts;
    private final Visibility visibility;
    private final Ownership ownership;
    private final CustomFields fields;
    private final AccountPhones phones;
    private final ObjectProvider<OwnerRule> ownerRules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            Visibility visibility,
            Ownership ownership,
            CustomFields fields,
            AccountPhones phones,
            ObjectProvider<OwnerRule> ownerRules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.visibility = visibility;
        this.ownership = ownership;
        this.fields = fields;
        this.phones = phones;
        this.ownerRules = ownerRules;
        this.events = events;
        this.clock = clock;
    }

    /** Where no owner is chosen, a rule says who it is, else whoever enters the company. */
    public AccountId open(OpenAccount command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var read = read(command);
        var account = Account.open(read.owner() == null ? owned(read) : read, viewer, clock.instant());
        requireKnown(account.parent(), viewer);
        if (command.owner() != null) {
            requireHandover(viewer.id(), account.owner(), viewer);
        }
        account.hold(
                fields.gate(RecordKind.ACCOUNT, viewer).create(account.type().key(), command.custom()));
        RULES.translate(() -> {
            accounts.save(account);
            accounts.flush();
        });
        events.publishEvent(account.opened());
        return account.id();
    }

    private OpenAccount read(OpenAccount command) {
        var details = phones.read(command.details(), Set.of());
        var profile = phones.read(command.profile(), details, Set.of());
        return new OpenAccount(details, command.owner(), command.externalIds(), profile, command.custom());
    }

    private OpenAccount owned(OpenAccount command) {
        var owner = ownerRules.stream()
                .flatMap(rule -> rule.ownerOf(command.details()).stream())
                .findFirst()
                .orElse(null);
        return new OpenAccount(command.details(), owner, command.externalIds(), command.profile(), command.custom());
    }

    /** A parent that the viewer may not see stays when none is given: it cannot be told from no parent. */
    public void change(ChangeAccount command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var account = editable(command.account(), viewer);
        account.expect(command.version());
        var details = command.details().parent() == null && isHidden(account.parent(), viewer)
                ? command.details().under(account.parent())
                : command.details();
        if (!Objects.equals(details.parent(), account.parent())) {
            requireKnown(details.parent(), viewer);
        }
        var custom = custom(command, account, viewer);
        handOver(account, command.owner(), viewer);
        var numbers = account.numbers();
        var profile = command.profile() == null ? null : phones.read(command.profile(), details, numbers);
        publish(account.change(
                phones.read(details, numbers), command.externalIds(), profile, custom, viewer, clock.instant()));
        RULES.translate(accounts::flush);
    }

    /** @throws RuleBroken when the parent stands below the company, or the viewer may not see it */
    public void move(MoveAccount command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var account = editable(command.account(), viewer);
        account.expect(command.version());
        requireKnown(command.parent(), viewer);
        publish(account.moveUnder(command.parent(), viewer, clock.instant()));
        RULES.translate(accounts::flush);
    }

    public void reassign(ReassignAccount command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var account = editable(command.account(), viewer);
        account.expect(command.version());
        handOver(account, command.owner(), viewer);
    }

    public void trash(TrashAccount command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var account = editable(command.account(), viewer);
        ownership.requireTrash(viewer, Stream.of(account.owner()));
        account.expect(command.version());
        events.publishEvent(account.trash(viewer, clock.instant()));
    }

    /** Takes it out of the trash as it was. */
    public void restore(AccountId id, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        ownership.requireRestore(id.ref(), viewer);
        var account = accounts.findById(id).orElseThrow(NoSuchRecord::new);
        events.publishEvent(account.restore(viewer, clock.instant()));
    }

    private CustomValues custom(ChangeAccount command, Account account, Viewer viewer) {
        return command.custom().isEmpty()
                ? account.customValues()
                : fields.gate(RecordKind.ACCOUNT, viewer)
                        .change(command.details().type().key(), account.customValues(), command.custom());
    }

    private Account editable(AccountId id, Viewer viewer) {
        visibility.requireEdit(id.ref(), viewer);
        return accounts.findById(id).orElseThrow(NoSuchRecord::new);
    }

    private void handOver(Account account, UserId to, Viewer viewer) {
        requireHandover(account.owner(), to, viewer);
        publish(account.reassign(to, viewer, clock.instant()));
    }

    private void requireHandover(UserId from, UserId to, Viewer viewer) {
        if (!from.equals(to)) {
            ownership.requireHandover(from, to, viewer);
        }
    }

    private void requireKnown(@Nullable AccountId parent, Viewer viewer) {
        if (isHidden(parent, viewer)) {
            throw new RuleBroken("parentId", "accounts.rule.unknownAccount");
        }
    }

    private boolean isHidden(@Nullable AccountId account, Viewer viewer) {
        return account != null && visibility.access(account.ref(), viewer) == Access.NONE;
    }

    private void publish(@Nullable Object event) {
        if (event != null) {
            events.publishEvent(event);
        }
    }
}
