package com.quorumcrm.accounts;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.Choice;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which companies a field offers; with scripts, all others are found as one types. */
@Component
public class AccountChoices {

    public static final String LOOKUP = "/accounts/lookup";
    private static final int OFFERED = 50;

    private final AccountQuery accounts;

    AccountChoices(AccountQuery accounts) {
        this.accounts = accounts;
    }

    /** Those that are chosen already, and those that changed last. */
    public List<Choice> with(Collection<AccountId> chosen, Viewer viewer) {
        var names = accounts.names(chosen, viewer);
        var others = accounts.latest(viewer, OFFERED).stream().filter(account -> !names.containsKey(account.id()));
        return Stream.concat(
                        names.entrySet().stream()
                                .map(name -> Choice.of(name.getKey().toString(), name.getValue())),
                        others.map(AccountChoices::choice))
                .toList();
    }

    /** The names of those that are chosen, by ids that came with the request. */
    public List<Choice> chosen(Collection<String> ids, Viewer viewer) {
        var chosen = ids.stream()
                .map(id -> BodyIds.required("id", id, AccountId::of))
                .toList();
        return accounts.names(chosen, viewer).entrySet().stream()
                .map(name -> Choice.of(name.getKey().toString(), name.getValue()))
                .toList();
    }

    public List<Choice> found(String typed, Viewer viewer) {
        return accounts.lookup(typed, viewer, OFFERED).stream()
                .map(AccountChoices::choice)
                .toList();
    }

    private static Choice choice(AccountName account) {
        return Choice.of(account.id().toString(), account.name(), account.hint());
    }
}
