package com.quorumcrm.buyinggroups;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles that people have at a company whatever the deal. Whoever may change the person may say what they are. */
@Service
@Transactional
public class StandingRoles {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ChangeNotes notes;
    private final CoverageUpkeep coverage;
    private final Clock clock;

    StandingRoles(JdbcClient jdbc, Visibility visibility, ChangeNotes notes, CoverageUpkeep coverage, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.notes = notes;
        this.coverage = coverage;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<BuyingRole> of(ContactId contact, AccountId account) {
        return jdbc
                .sql("select roles from account_buying_role where account_id = :account and contact_id = :contact")
                .param("account", account.id())
                .param("contact", contact.id())
                .query((row, number) -> Rows.texts(row, "roles"))
                .optional()
                .orElse(List.of())
                .stream()
                .map(BuyingRole::valueOf)
                .toList();
    }

    /**
     * Open deals that have no other roles for the person follow.
     *
     * @param roles none when they have no standing role any more
     * @throws RuleBroken when the viewer may not see the company
     */
    public void set(ContactId contact, AccountId account, List<BuyingRole> roles, Viewer viewer) {
        viewer.require(Permission.EDIT_CONTACTS);
        visibility.requireEdit(contact.ref(), viewer);
        if (visibility.access(account.ref(), viewer) == Access.NONE) {
            throw new RuleBroken("accountId", "buyinggroups.rule.unknownAccount");
        }
        var before = of(contact, account);
        var after = roles.stream().distinct().sorted().toList();
        if (before.equals(after)) {
            return;
        }
        write(contact, account, after, viewer);
        notes.note(
                contact.ref(),
                account.id(),
                viewer.id(),
                RoleWords.STANDING,
                item(account, before),
                item(account, after));
        coverage.renewDealsOf(List.of(contact.id()));
    }

    private void write(ContactId contact, AccountId account, List<BuyingRole> roles, Viewer viewer) {
        var statement = roles.isEmpty()
                ? "delete from account_buying_role where account_id = :account and contact_id = :contact"
                : """
                        insert into account_buying_role (account_id, contact_id, roles, updated_at, updated_by)
                        values (:account, :contact, :roles, :now, :by)
                        on conflict (account_id, contact_id) do update set roles = :roles, updated_at = :now, updated_by = :by""";
        jdbc.sql(statement)
                .param("account", account.id())
                .param("contact", contact.id())
                .param(
                        "roles",
                        PostgresArrays.texts(
                                roles.stream().map(BuyingRole::name).toList()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
    }

    private static @Nullable Map<String, String> item(AccountId account, List<BuyingRole> roles) {
        return RoleWords.item(
                account.toString(), roles.stream().map(BuyingRole::key).collect(Collectors.joining(" ")));
    }
}
