package com.quorumcrm.accounts;

import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.AccessGrants;
import com.quorumcrm.identity.GrantView;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The colleagues who were let in on a company and its deals. Its owner, their managers, and those who change everything
 * decide who is one.
 */
@Service
@Transactional
public class AccountTeam {

    private final AccountRepository accounts;
    private final AccessGrants grants;
    private final ChangeNotes notes;
    private final Visibility visibility;

    AccountTeam(AccountRepository accounts, AccessGrants grants, ChangeNotes notes, Visibility visibility) {
        this.accounts = accounts;
        this.grants = grants;
        this.notes = notes;
        this.visibility = visibility;
    }

    /** @throws NoSuchRecord when the viewer may not see the company */
    @Transactional(readOnly = true)
    public List<GrantView> of(AccountId account, Viewer viewer) {
        requireRead(account, viewer);
        return grants.of(account.ref());
    }

    /** @throws NoSuchRecord when they are not on the team, or the viewer may not see the company */
    @Transactional(readOnly = true)
    public GrantView member(AccountId account, UserId person, Viewer viewer) {
        requireRead(account, viewer);
        return grants.of(account.ref(), person).orElseThrow(NoSuchRecord::new);
    }

    @Transactional(readOnly = true)
    public boolean mayShare(UserId owner, Viewer viewer) {
        var scope = visibility.of(viewer);
        return viewer.can(Permission.EDIT_ACCOUNTS) && (scope.editsAll() || scope.leads(owner));
    }

    /** @throws Forbidden when the viewer may see the company and not say who else may */
    @Transactional(readOnly = true)
    public void requireShare(AccountId id, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        requireRead(id, viewer);
        var account = accounts.findById(id).orElseThrow(NoSuchRecord::new);
        if (!mayShare(account.owner(), viewer)) {
            throw new Forbidden();
        }
    }

    public void share(ShareAccount command, Viewer viewer) {
        requireShare(command.account(), viewer);
        var level = command.checked();
        if (!grants.isHere(command.person())) {
            throw new RuleBroken("userId", "accounts.rule.colleague");
        }
        var before = grants.of(command.account().ref(), command.person()).orElse(null);
        grants.give(command.account().ref(), command.person(), level, command.role(), viewer.id());
        note(command.account(), before, member(command.account(), command.person(), viewer), viewer);
    }

    /** @throws NoSuchRecord when they are not on the team */
    public void unshare(AccountId account, UserId person, Viewer viewer) {
        requireShare(account, viewer);
        var before = member(account, person, viewer);
        grants.take(account.ref(), person);
        note(account, before, null, viewer);
    }

    private void requireRead(AccountId account, Viewer viewer) {
        viewer.require(Permission.READ_ACCOUNTS);
        visibility.requireRead(account.ref(), viewer);
    }

    private void note(AccountId account, @Nullable GrantView gone, @Nullable GrantView come, Viewer viewer) {
        notes.note(account.ref(), account.id(), viewer.id(), "team", words(gone), words(come));
    }

    private static @Nullable Map<String, String> words(@Nullable GrantView member) {
        if (member == null) {
            return null;
        }
        var words = new LinkedHashMap<String, String>();
        words.put("name", member.name());
        words.put("level", "(" + level(member.level()) + ")");
        if (member.role() != null) {
            words.put("role", member.role());
        }
        return words;
    }

    private static String level(Access level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
