package com.quorumcrm.intake;

import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.fields.FieldGate;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Parted;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOwnerRule;
import com.quorumcrm.leads.LeadScores;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for many leads at once, by the rules of the forms. A row that breaks one is refused alone. */
@Service
@Transactional(noRollbackFor = DataIntegrityViolationException.class)
public class LeadIntake {

    private final LeadIntakeStatements statements;
    private final LeadScores leads;
    private final Visibility visibility;
    private final CustomFields fields;
    private final ObjectProvider<LeadOwnerRule> rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadIntake(
            LeadIntakeStatements statements,
            LeadScores leads,
            Visibility visibility,
            CustomFields fields,
            ObjectProvider<LeadOwnerRule> rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.leads = leads;
        this.visibility = visibility;
        this.fields = fields;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param batch at most a thousand rows
     * @param system whose external ids the rows bear
     * @param update whether leads that are here already are changed, or left as they are
     * @return what became of each, in no particular order
     */
    public List<Taken> take(List<IncomingLead> batch, String system, boolean update, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_LEADS);
        var work = new Work(system, update, viewer);
        work.gate.meet(batch.stream().map(IncomingLead::custom).toList());
        var rest = batch;
        while (!rest.isEmpty()) {
            rest = work.takeAllButRepeated(rest);
        }
        return work.taken;
    }

    /** Deletes leads that an import made and gives back to others what they held; unless somebody has changed them since. */
    public Map<UUID, TakeBack.Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        viewer.require(Permission.IMPORT);
        viewer.require(Permission.EDIT_LEADS);
        return statements.undo(changes, viewer.id(), clock.instant());
    }

    /** The rows of one batch on their way. */
    private final class Work {

        private final String system;
        private final boolean update;
        private final Viewer viewer;
        private final Scope scope;
        private final FieldGate gate;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final List<Taken> taken = new ArrayList<>();

        private Work(String system, boolean update, Viewer viewer) {
            this.system = system;
            this.update = update;
            this.viewer = viewer;
            this.scope = visibility.of(viewer);
            this.gate = fields.gate(RecordKind.LEAD, viewer);
        }

        /** @return later rows about leads that earlier rows of the batch are about */
        private List<IncomingLead> takeAllButRepeated(List<IncomingLead> rows) {
            var keys = new HashSet<String>();
            var parts = Parted.by(rows, lead -> isFirst(lead, keys));
            takeOnce(parts.matching());
            return parts.rest();
        }

        private void takeOnce(List<IncomingLead> rows) {
            var held = statements.held(rows, system, scope);
            var known = leads.details(held.values().stream().map(HeldLead::id).toList());
            var created = new ArrayList<LeadIntakeStatements.Row>();
            var changed = new ArrayList<LeadIntakeStatements.Row>();
            for (var lead : rows) {
                try {
                    var here = held.get(lead.row());
                    if (here == null) {
                        created.add(create(lead));
                    } else {
                        change(lead, here, Objects.requireNonNull(known.get(here.id())), changed);
                    }
                } catch (RuleBroken broken) {
                    taken.add(new Taken(lead.row(), Result.REFUSED, null, null, 0, broken.breaches()));
                }
            }
            statements.create(created, system, viewer.id(), now);
            statements.change(changed, system, viewer.id(), now);
            events.publishEvent(new LeadsTaken(Stream.concat(created.stream(), changed.stream())
                    .map(row -> new LeadId(row.id()))
                    .toList()));
        }

        private LeadIntakeStatements.Row create(IncomingLead lead) {
            var owner = lead.owner() == null ? ruled(lead.details()) : lead.owner();
            check(lead, lead.details(), lead.owner() == null || mayOwn(lead.owner()));
            var id = LeadId.next();
            var row = LeadIntakeStatements.Row.of(
                    id, lead.externalId(), lead.details(), owner, gate.create(null, lead.custom()));
            taken.add(Taken.created(lead.row(), RecordKind.LEAD, id.id()));
            return row;
        }

        private void change(
                IncomingLead lead, HeldLead held, LeadDetails known, List<LeadIntakeStatements.Row> changed) {
            if (held.several()) {
                throw new RuleBroken("email", "intake.lead.several");
            }
            if (!held.changeable()) {
                throw new RuleBroken("email", "intake.lead.notFound");
            }
            var details = lead.over(known);
            var owner = lead.given().contains("owner") && lead.owner() != null ? lead.owner() : held.owner();
            var custom = update ? gate.change(null, held.custom(), lead.custom()) : held.custom();
            if (!update || details.equals(known) && owner.equals(held.owner()) && custom.equals(held.custom())) {
                taken.add(result(lead, Result.UNCHANGED, held, held.version(), null));
                return;
            }
            check(lead, details, owner.equals(held.owner()) || mayOwn(owner) && mayOwn(held.owner()));
            changed.add(LeadIntakeStatements.Row.of(held.id(), lead.externalId(), details, owner, custom));
            taken.add(result(lead, Result.UPDATED, held, held.version() + 1, held.before()));
        }

        private boolean mayOwn(UserId person) {
            return scope.editsAll() || scope.leads(person);
        }

        private UserId ruled(LeadDetails lead) {
            return rules.orderedStream()
                    .flatMap(rule -> rule.ownerOf(lead).stream())
                    .findFirst()
                    .orElse(viewer.id());
        }
    }

    private static Taken result(
            IncomingLead lead, Result result, HeldLead held, long version, @Nullable String before) {
        return new Taken(lead.row(), result, held.id().ref(), before, version, List.of());
    }

    private static void check(IncomingLead lead, LeadDetails details, boolean mayOwn) {
        var rules = new Rules();
        details.check(rules);
        rules.atMost("externalId", lead.externalId(), 120);
        rules.that(mayOwn, "owner", "intake.lead.owner");
        rules.enforce();
    }

    private static boolean isFirst(IncomingLead lead, Set<String> keys) {
        var address = lead.details().person().email();
        boolean email = address == null || keys.add("email " + address.toLowerCase(Locale.ROOT));
        boolean id = lead.externalId() == null || keys.add("id " + lead.externalId());
        return email && id;
    }
}
