package com.quorumcrm.exchange;

import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountIntake;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.IncomingAccount;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.intake.IncomingOpportunity;
import com.quorumcrm.intake.IntakeTerms;
import com.quorumcrm.intake.OpportunityIntake;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.LossReasonQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes deals from rows. */
@Component
class OpportunityLoader implements Loader {

    private final OpportunityIntake intake;
    private final AccountIntake accountIntake;
    private final AccountLookup accounts;
    private final LossReasonQuery lossReasons;
    private final OrganisationSettings organisation;
    private final ImportLedger ledger;
    private final CustomFields fields;

    OpportunityLoader(
            OpportunityIntake intake,
            AccountIntake accountIntake,
            AccountLookup accounts,
            LossReasonQuery lossReasons,
            OrganisationSettings organisation,
            ImportLedger ledger,
            CustomFields fields) {
        this.intake = intake;
        this.accountIntake = accountIntake;
        this.accounts = accounts;
        this.lossReasons = lossReasons;
        this.organisation = organisation;
        this.ledger = ledger;
        this.fields = fields;
    }

    @Override
    public ImportType type() {
        return ImportType.OPPORTUNITIES;
    }

    @Override
    public Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        return intake.takeBack(changes, viewer);
    }

    @Override
    public Loaded load(List<CsvRow> rows, Run run, Tally tally, boolean last) {
        var values = run.values(rows, tally);
        var also = new ArrayList<Taken>();
        var found = accounts.byName(names(values), run.viewer());
        var reader = new DealReader(
                run,
                tally,
                organisation.current().currency(),
                found,
                collecting(values, run, also),
                run.has("lossReason") ? lossReasons.all() : List.of(),
                known(rows, run),
                CustomCells.of(
                        run,
                        fields.of(RecordKind.OPPORTUNITY),
                        organisation.current().currency(),
                        values,
                        accounts));
        var deals = new ArrayList<IncomingOpportunity>();
        var taken = new ArrayList<Taken>();
        for (var row : values) {
            var deal = reader.read(row);
            if (row.breaches().isEmpty()) {
                deals.add(deal);
            } else {
                taken.add(new Taken(row.number(), Result.REFUSED, null, null, 0, row.breaches()));
            }
        }
        taken.addAll(intake.take(deals, terms(run), run.viewer()));
        return new Loaded(taken, also, List.of());
    }

    private static IntakeTerms terms(Run run) {
        return new IntakeTerms(
                run.options().systemOrDefault(),
                run.options().updates(),
                Objects.requireNonNull(run.plan().pipeline()).id(),
                Objects.requireNonNull(run.plan().passed()),
                run.options().historical());
    }

    private static Set<String> names(List<RowValues> rows) {
        var names = new HashSet<String>();
        for (var row : rows) {
            var name = row.peek("account");
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private Map<Long, UUID> known(List<CsvRow> rows, Run run) {
        return run.has("externalId")
                ? Map.of()
                : ledger.known(
                        run.id(),
                        run.content(),
                        type().kind(),
                        rows.stream().map(CsvRow::number).toList());
    }

    /** The account of deals without one, opened with the first of them. */
    private @Nullable AccountId collecting(List<RowValues> rows, Run run, List<Taken> also) {
        var name = run.options().missingAccount();
        var first = rows.stream().filter(row -> row.peek("account") == null).findFirst();
        if (name == null || first.isEmpty()) {
            return null;
        }
        var known = accounts.byName(List.of(name), run.viewer()).ids().get(name);
        return known == null ? open(name, first.get().number(), run, also) : known;
    }

    private @Nullable AccountId open(String name, long row, Run run, List<Taken> also) {
        var details = AccountDetails.named(name, AccountType.PROSPECT);
        var account = new IncomingAccount(row, null, null, details, run.viewer().id(), Map.of(), Set.of());
        var terms = new com.quorumcrm.accounts.IntakeTerms(run.options().systemOrDefault(), false);
        var taken = accountIntake.take(List.of(account), terms, run.viewer()).getFirst();
        also.add(taken);
        return taken.record() == null ? null : new AccountId(taken.record().id());
    }
}
