package com.quorumcrm.intake;

import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.FieldGate;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Parted;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineQuery;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for many deals at once, by the rules of the forms. A row that breaks one is refused alone; deals come with
 * the days on which they were created and closed, and with the history that follows from these.
 */
@Service
@Transactional(noRollbackFor = DataIntegrityViolationException.class)
public class OpportunityIntake {

    private final IntakeStatements statements;
    private final IntakeUndo undo;
    private final Visibility visibility;
    private final OrganisationSettings organisation;
    private final Currencies currencies;
    private final PipelineQuery pipelines;
    private final CustomFields fields;
    private final IntakeGate gates;
    private final Clock clock;

    OpportunityIntake(
            IntakeStatements statements,
            IntakeUndo undo,
            Visibility visibility,
            OrganisationSettings organisation,
            Currencies currencies,
            PipelineQuery pipelines,
            CustomFields fields,
            IntakeGate gates,
            Clock clock) {
        this.gates = gates;
        this.statements = statements;
        this.undo = undo;
        this.visibility = visibility;
        this.organisation = organisation;
        this.currencies = currencies;
        this.pipelines = pipelines;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * @param batch at most a thousand rows
     * @return what became of each, in no particular order
     */
    public List<Taken> take(List<IncomingOpportunity> batch, IntakeTerms terms, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        var work = new Work(terms, viewer);
        var rest = batch;
        while (!rest.isEmpty()) {
            rest = work.takeAllButRepeated(rest);
        }
        return work.taken;
    }

    /**
     * Deletes deals that an import created, with their history, and gives back to others what they held; unless somebody
     * has changed them since.
     */
    public Map<UUID, TakeBack.Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_OPPORTUNITIES);
        return undo.undo(changes, viewer.id(), clock.instant());
    }

    /** The rows of one batch on their way. */
    private final class Work {

        private final IntakeTerms terms;
        private final Viewer viewer;
        private final Scope scope;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final Map<StageId, Stage> stages;
        private final List<Taken> taken = new ArrayList<>();

        private Work(IntakeTerms terms, Viewer viewer) {
            this.terms = terms;
            this.viewer = viewer;
            this.scope = visibility.of(viewer);
            this.stages = terms.update() ? pipelines.stages() : Map.of();
        }

        /** @return later rows about deals that earlier rows of the batch are about */
        private List<IncomingOpportunity> takeAllButRepeated(List<IncomingOpportunity> rows) {
            var keys = new HashSet<Object>();
            var parts = Parted.by(rows, deal -> deal.key() == null || keys.add(deal.key()));
            takeOnce(parts.matching());
            return parts.rest();
        }

        private void takeOnce(List<IncomingOpportunity> rows) {
            var held = statements.held(rows, terms.system(), scope);
            var rules = rules(rows);
            var created = new ArrayList<IntakeRow>();
            var changed = new HashMap<Long, IntakeRow>();
            for (var deal : rows) {
                try {
                    var known = held.get(deal.row());
                    if (known == null) {
                        created.add(rules.create(deal));
                    } else {
                        change(deal, known, rules, changed);
                    }
                } catch (RuleBroken broken) {
                    taken.add(new Taken(deal.row(), Result.REFUSED, null, null, 0, broken.breaches()));
                }
            }
            var refused = gates.refused(created, changed.values(), held, terms, viewer);
            created.removeIf(row -> refused.containsKey(row.row()));
            changed.keySet().removeAll(refused.keySet());
            refused.forEach((row, breaches) -> taken.add(new Taken(row, Result.REFUSED, null, null, 0, breaches)));
            statements.create(created, terms, viewer, now);
            created.forEach(row -> taken.add(Taken.created(row.row(), RecordKind.OPPORTUNITY, row.id())));
            statements.change(List.copyOf(changed.values()), viewer, now);
            changed.values().forEach(row -> taken.add(updated(row, held)));
        }

        private void change(IncomingOpportunity deal, HeldDeal held, IntakeRules rules, Map<Long, IntakeRow> changed) {
            if (!held.editable()) {
                throw new RuleBroken("externalId", "intake.intake.notFound");
            }
            var row = terms.update() ? rules.change(deal, held, standing(held)) : null;
            if (row == null || held.holds(row)) {
                taken.add(result(deal.row(), Result.UNCHANGED, held.id(), null, held.version()));
            } else {
                changed.put(deal.row(), row);
            }
        }

        private Stage standing(HeldDeal held) {
            var stage = stages.get(new StageId(held.stageId()));
            if (stage == null) {
                throw new RuleBroken("stage", "opportunities.rule.otherPipeline");
            }
            return stage;
        }

        private FieldGate gate(List<IncomingOpportunity> rows) {
            var gate = fields.gate(RecordKind.OPPORTUNITY, viewer);
            gate.meet(rows.stream().map(IncomingOpportunity::custom).toList());
            return gate;
        }

        private IntakeRules rules(List<IncomingOpportunity> rows) {
            var accounts = new HashSet<UUID>();
            for (var deal : rows) {
                if (deal.account() != null) {
                    accounts.add(deal.account().id());
                }
            }
            return new IntakeRules(
                    pipelines.pipeline(terms.pipeline()),
                    currencies.table(),
                    organisation.current().zone(),
                    now,
                    scope,
                    statements.seen(accounts, scope),
                    gate(rows));
        }
    }

    private static Taken updated(IntakeRow row, Map<Long, HeldDeal> held) {
        var before = held.get(row.row());
        if (before == null) {
            throw new IllegalStateException("Row " + row.row() + " was changed and not held");
        }
        return result(row.row(), Result.UPDATED, row.id(), before.before(), before.version() + 1);
    }

    private static Taken result(long row, Result result, UUID id, @Nullable String before, long version) {
        return new Taken(row, result, new RecordRef(RecordKind.OPPORTUNITY, id), before, version, List.of());
    }
}
