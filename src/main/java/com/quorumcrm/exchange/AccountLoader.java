package com.quorumcrm.exchange;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountIntake;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.IncomingAccount;
import com.quorumcrm.accounts.IntakeTerms;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes accounts from rows; those whose parent is not here yet wait for it. */
@Component
class AccountLoader implements Loader {

    private final AccountIntake intake;
    private final AccountLookup accounts;
    private final OrganisationSettings organisation;
    private final CustomFields fields;

    AccountLoader(
            AccountIntake intake, AccountLookup accounts, OrganisationSettings organisation, CustomFields fields) {
        this.intake = intake;
        this.accounts = accounts;
        this.organisation = organisation;
        this.fields = fields;
    }

    @Override
    public ImportType type() {
        return ImportType.ACCOUNTS;
    }

    @Override
    public Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        return intake.takeBack(changes, viewer);
    }

    @Override
    public Loaded load(List<CsvRow> rows, Run run, Tally tally, boolean last) {
        var parents = parents(rows, run);
        var waiting = new ArrayList<CsvRow>();
        var incoming = new ArrayList<IncomingAccount>();
        var taken = new ArrayList<Taken>();
        var currency = organisation.current().currency();
        var custom =
                CustomCells.of(run, fields.of(RecordKind.ACCOUNT), currency, run.values(rows, new Tally()), accounts);
        for (var row : rows) {
            var parent = run.values(row, tally).peek("parent");
            if (parent != null && !last && !parents.ids().containsKey(parent)) {
                waiting.add(row);
                continue;
            }
            var values = run.values(row, tally);
            var account = read(values, run, parents, currency, custom);
            if (values.breaches().isEmpty()) {
                incoming.add(account);
            } else {
                taken.add(new Taken(row.number(), Result.REFUSED, null, null, 0, values.breaches()));
            }
        }
        var terms =
                new IntakeTerms(run.options().systemOrDefault(), run.options().updates());
        taken.addAll(intake.take(incoming, terms, run.viewer()));
        return new Loaded(taken, List.of(), waiting);
    }

    private AccountLookup.Found parents(List<CsvRow> rows, Run run) {
        var names = new HashSet<String>();
        for (var row : rows) {
            var parent = run.values(row, new Tally()).peek("parent");
            if (parent != null) {
                names.add(parent);
            }
        }
        return accounts.byName(names, run.viewer());
    }

    private static IncomingAccount read(
            RowValues row, Run run, AccountLookup.Found parents, Currency currency, CustomCells custom) {
        var name = row.text("name");
        var type = row.choice("type", AccountType.class);
        var details = new AccountDetails(
                name == null ? "" : name,
                type == null ? AccountType.PROSPECT : type,
                parent(row, parents),
                row.text("industry"),
                row.text("segment"),
                row.text("country"),
                row.text("city"),
                row.text("website"),
                row.text("phone"),
                row.integer("employees"),
                row.integer("foundedYear"),
                row.money("revenue", row.currency(currency)),
                row.text("description"));
        return new IncomingAccount(
                row.number(),
                row.text("externalId"),
                null,
                details,
                Owners.of(row, run),
                custom.read(row),
                row.given());
    }

    private static @Nullable AccountId parent(RowValues row, AccountLookup.Found parents) {
        var name = row.text("parent");
        if (name == null) {
            return null;
        }
        var parent = parents.ids().get(name);
        if (parent == null) {
            row.refuse("parent", "exchange.row.parent", name);
        } else if (parents.several().contains(name)) {
            row.refuse("parent", "exchange.row.accounts", name);
        }
        return parent;
    }
}
