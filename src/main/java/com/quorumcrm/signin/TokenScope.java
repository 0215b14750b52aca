package com.quorumcrm.signin;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a token may be used for: a part of what its owner may do, never more.
 *
 * <p>Whatever its scopes, a token may read pipelines and the organisation's settings, and sees and changes the same
 * records as its owner. There is no scope for changing people, teams, tokens, pipelines or settings.
 */
public enum TokenScope {
    ACCOUNTS_READ(Permission.READ_ACCOUNTS, Permission.READ_ACCOUNTS, Permission.EXPORT),
    ACCOUNTS_WRITE(
            Permission.EDIT_ACCOUNTS, Permission.READ_ACCOUNTS, Permission.EDIT_ACCOUNTS, Permission.MERGE_ACCOUNTS),
    CONTACTS_READ(Permission.READ_CONTACTS, Permission.READ_CONTACTS, Permission.EXPORT),
    CONTACTS_WRITE(
            Permission.EDIT_CONTACTS,
            Permission.READ_CONTACTS,
            Permission.EDIT_CONTACTS,
            Permission.MERGE_CONTACTS,
            Permission.ANSWER_SUBJECTS),
    OPPORTUNITIES_READ(
            Permission.READ_OPPORTUNITIES, Permission.READ_OPPORTUNITIES, Permission.READ_ATTITUDES, Permission.EXPORT),
    OPPORTUNITIES_WRITE(
            Permission.EDIT_OPPORTUNITIES,
            Permission.READ_OPPORTUNITIES,
            Permission.READ_ATTITUDES,
            Permission.EDIT_OPPORTUNITIES,
            Permission.REOPEN_OPPORTUNITIES),
    LEADS_READ(Permission.READ_LEADS, Permission.READ_LEADS, Permission.EXPORT),
    LEADS_WRITE(Permission.EDIT_LEADS, Permission.READ_LEADS, Permission.EDIT_LEADS),
    ACTIVITIES_READ(Permission.READ_ACTIVITIES, Permission.READ_ACTIVITIES),
    ACTIVITIES_WRITE(Permission.EDIT_ACTIVITIES, Permission.READ_ACTIVITIES, Permission.EDIT_ACTIVITIES),
    QUOTES_READ(Permission.READ_OPPORTUNITIES),
    QUOTES_WRITE(Permission.EDIT_OPPORTUNITIES),
    PRODUCTS_READ(Permission.READ_PRODUCTS, Permission.READ_PRODUCTS),
    PRODUCTS_WRITE(Permission.EDIT_PRODUCTS, Permission.READ_PRODUCTS, Permission.EDIT_PRODUCTS),
    REPORTS_READ(Permission.READ_FORECAST, Permission.READ_FORECAST),
    REPORTS_WRITE(Permission.READ_FORECAST, Permission.READ_FORECAST),
    WEBHOOKS_READ(Permission.EDIT_PIPELINES),
    WEBHOOKS_WRITE(Permission.EDIT_PIPELINES),
    IMPORT_READ(Permission.READ_IMPORTS, Permission.READ_IMPORTS),
    IMPORT_WRITE(Permission.IMPORT, Permission.READ_IMPORTS, Permission.IMPORT),
    USERS_READ(Permission.READ_USERS, Permission.READ_USERS),
    AUDIT_READ(Permission.READ_AUDIT, Permission.READ_AUDIT);

    private static final Set<Permission> ALWAYS = EnumSet.of(
            Permission.READ_PIPELINES, Permission.READ_ORGANISATION, Permission.SEE_ALL, Permission.EDIT_ALL);

    private final Permission needed;
    private final Set<Permission> given;

    TokenScope(Permission needed, Permission... given) {
        this.needed = needed;
        this.given = Set.of(given);
    }

    /** As tokens are asked for: {@code accounts:read}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<TokenScope> of(String key) {
        return Stream.of(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }

    /** Those that the viewer's own rights reach to. */
    public static List<TokenScope> offeredTo(Viewer viewer) {
        return Stream.of(values()).filter(scope -> viewer.can(scope.needed)).toList();
    }

    /** What remains of the owner's rights. */
    static Set<Permission> narrow(Set<Permission> owners, Collection<TokenScope> scopes) {
        var given = EnumSet.copyOf(ALWAYS);
        scopes.forEach(scope -> given.addAll(scope.given));
        given.retainAll(owners);
        return given;
    }
}
