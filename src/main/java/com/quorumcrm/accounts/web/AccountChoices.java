package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountName;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which companies a field offers; with scripts, all others are found as one types. */
@Component
class AccountChoices {

    static final String LOOKUP = "/accounts/lookup";
    private static final int OFFERED = 50;

    private final AccountQuery accounts;

    AccountChoices(AccountQuery accounts) {
        this.accounts = accounts;
    }

    /** Those that are chosen already, and those that changed last. */
    List<Choice> with(Collection<AccountId> chosen, Viewer viewer) {
        var names = accounts.names(chosen, viewer);
        var others = accounts.latest(viewer, OFFERED).stream().filter(account -> !names.containsKey(account.id()));
        return Stream.concat(
                        names.entrySet().stream()
                                .map(name -> Choice.of(name.getKey().toString(), name.getValue())),
                        others.map(AccountChoices::choice))
                .toList();
    }

    /** The names of those that are chosen, by ids that came with the request. */
    List<Choice> chosen(Collection<String> ids, Viewer viewer) {
        var chosen = ids.stream()
                .map(id -> BodyIds.required("id", id, AccountId::of))
                .toList();
        return accounts.names(chosen, viewer).entrySet().stream()
                .map(name -> Choice.of(name.getKey().toString(), name.getValue()))
                .toList();
    }

    List<Choice> found(String typed, Viewer viewer) {
        return accounts.lookup(typed, viewer, OFFERED).stream()
                .map(AccountChoices::choice)
                .toList();
    }

    private static Choice choice(AccountName account) {
        return Choice.of(account.id().toString(), account.name(), account.hint());
    }
}
