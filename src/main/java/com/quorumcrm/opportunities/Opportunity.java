package com.quorumcrm.opportunities;

import static java.util.Objects.requireNonNull;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.fields.CustomValuesConverter;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.Stage;
import com.quorumcrm.pipelines.StageId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A deal. Each change returns the event that tells of it; the states a deal goes through are kept by the database. */
@Entity
@Table(name = "opportunity")
class Opportunity {

    @EmbeddedId
    private OpportunityId id;

    @Version
    private @Nullable Long version;

    @EmbeddedColumnNaming("account_%s")
    private AccountId account;

    @EmbeddedColumnNaming("owner_%s")
    private UserId owner;

    @EmbeddedColumnNaming("pipeline_%s")
    private PipelineId pipeline;

    @EmbeddedColumnNaming("stage_%s")
    private StageId stage;

    private Instant stageSince;

    @Enumerated(EnumType.STRING)
    private OpportunityStatus status = OpportunityStatus.OPEN;

    @Embedded
    private Particulars particulars;

    @Embedded
    private Worth worth;

    @Embedded
    private Outlook outlook;

    private @Nullable LocalDate closeDate;

    @Embedded
    private @Nullable Closing closing;

    @Convert(converter = CustomValuesConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private CustomValues customValues = CustomValues.NONE;

    private Instant createdAt;

    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private UserId createdBy;

    private Instant updatedAt;

    @AttributeOverride(name = "id", column = @Column(name = "updated_by"))
    private UserId updatedBy;

    private @Nullable Instant deletedAt;

    @AttributeOverride(name = "id", column = @Column(name = "deleted_by"))
    private @Nullable UserId deletedBy;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "opportunity_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<OpportunityLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "opportunity_contact", joinColumns = @JoinColumn(name = "opportunity_id"))
    @AttributeOverride(name = "id", column = @Column(name = "contact_id"))
    private Set<ContactId> contacts = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "opportunity_external_id", joinColumns = @JoinColumn(name = "opportunity_id"))
    @MapKeyColumn(name = "system")
    @Column(name = "external_id")
    private Map<String, String> externalIds = new HashMap<>();

    /**
     * @param stage an open one
     * @param currency in which the deal is reckoned unless its amount says otherwise
     * @throws RuleBroken when the stage is not open, or a detail breaks a rule
     */
    Opportunity(
            OpportunityId id, OpportunityDetails details, Stage stage, Currency currency, UserId owner, Stamp stamp) {
        details.check();
        requireOpen(stage);
        this.id = id;
        this.account = details.account();
        this.owner = owner;
        this.pipeline = stage.pipeline();
        this.stage = stage.id();
        this.stageSince = stamp.at();
        this.particulars = Particulars.of(details);
        this.worth = Worth.unknown(currency);
        this.outlook = Outlook.of(stage, details);
        this.closeDate = details.closeDate();
        this.createdAt = stamp.at();
        this.createdBy = stamp.by();
        this.updatedAt = stamp.at();
        this.updatedBy = stamp.by();
    }

    /** @throws RuleBroken when the amount is not the sum of the lines, or an external id cannot be */
    OpportunityOpened open(OpenOpportunity command, Conversion conversion) {
        contacts.addAll(command.contacts());
        identify(command.externalIds());
        value(command.details().amount(), command.lines(), conversion);
        return new OpportunityOpened(id, stage, owner, createdBy, createdAt);
    }

    /**
     * Takes over what the command says of the deal itself; its owner is not changed here.
     *
     * @throws RuleBroken when the deal is closed, a detail breaks a rule, or the amount is not the sum of the lines
     */
    OpportunityChanged change(ChangeOpportunity command, Stage stage, Conversion conversion, Stamp stamp) {
        if (command.lines() != null || !command.details().equals(details())) {
            requireOpen();
            describe(command.details(), stage);
            value(command.details().amount(), command.lines(), conversion);
        }
        if (command.contacts() != null) {
            contacts.clear();
            contacts.addAll(command.contacts());
        }
        if (command.externalIds() != null) {
            identify(command.externalIds());
        }
        return changed(stamp);
    }

    /** @throws RuleBroken when the deal is closed */
    OpportunityChanged replaceLines(List<LineInput> inputs, Conversion conversion, Stamp stamp) {
        requireOpen();
        value(inputs.isEmpty() ? worth.money() : null, inputs, conversion);
        return changed(stamp);
    }

    OpportunityChanged involve(ContactId contact, Stamp stamp) {
        contacts.add(contact);
        return changed(stamp);
    }

    OpportunityChanged release(ContactId contact, Stamp stamp) {
        contacts.remove(contact);
        return changed(stamp);
    }

    /** @throws RuleBroken when the deal is closed, or the stage is not an open one of its pipeline */
    OpportunityMoved moveTo(Stage to, Stamp stamp) {
        requireOpen();
        requireOpen(to);
        var from = stage;
        enter(to, outlook.in(to), stamp);
        return new OpportunityMoved(id, from, to.id(), stamp.by(), stamp.at());
    }

    /** @throws RuleBroken when the deal is closed, or the stage is not an open one */
    OpportunityMoved transfer(Stage to, Stamp stamp) {
        requireOpen();
        requireOpen(to);
        var from = stage;
        pipeline = to.pipeline();
        enter(to, outlook.in(to), stamp);
        return new OpportunityMoved(id, from, to.id(), stamp.by(), stamp.at());
    }

    /** Something that belongs to the deal was changed. */
    OpportunityChanged touched(Stamp stamp) {
        return changed(stamp);
    }

    /** @throws RuleBroken when the deal is closed already */
    OpportunityWon win(Stage won, LocalDate on, Conversion conversion, Stamp stamp) {
        close(OpportunityStatus.WON, new Closing(on, null, null), conversion);
        enter(won, Outlook.won(), stamp);
        return new OpportunityWon(id, on, stamp.by(), stamp.at());
    }

    /** @throws RuleBroken when the deal is closed already */
    OpportunityLost lose(Stage lost, Closing how, Conversion conversion, Stamp stamp) {
        new Rules().atMost("lossNote", how.lossNote(), 1000).enforce();
        var reason = requireNonNull(how.lossReason());
        close(OpportunityStatus.LOST, how, conversion);
        enter(lost, Outlook.lost(), stamp);
        return new OpportunityLost(id, how.closedOn(), reason, stamp.by(), stamp.at());
    }

    /** @throws RuleBroken when the deal is open, or the stage is not an open one of its pipeline */
    OpportunityReopened reopen(Stage to, Stamp stamp) {
        if (isOpen()) {
            throw new RuleBroken(null, "opportunities.rule.open");
        }
        requireOpen(to);
        status = OpportunityStatus.OPEN;
        closing = null;
        enter(to, Outlook.of(to), stamp);
        return new OpportunityReopened(id, to.id(), stamp.by(), stamp.at());
    }

    OpportunityReassigned reassign(UserId to, Stamp stamp) {
        var from = owner;
        owner = to;
        touch(stamp);
        return new OpportunityReassigned(id, from, to, stamp.by(), stamp.at());
    }

    OpportunityTrashed trash(Stamp stamp) {
        deletedAt = stamp.at();
        deletedBy = stamp.by();
        touch(stamp);
        return new OpportunityTrashed(id, stamp.by(), stamp.at());
    }

    OpportunityRestored restore(Stamp stamp) {
        deletedAt = null;
        deletedBy = null;
        touch(stamp);
        return new OpportunityRestored(id, stamp.by(), stamp.at());
    }

    private void describe(OpportunityDetails details, Stage stage) {
        details.check();
        account = details.account();
        particulars = Particulars.of(details);
        outlook = Outlook.of(stage, details);
        closeDate = details.closeDate();
    }

    private void identify(Map<String, String> ids) {
        var rules = new Rules();
        ids.forEach((system, external) -> rules.required("externalIds", system)
                .atMost("externalIds", system, 40)
                .required("externalIds." + system, external)
                .atMost("externalIds." + system, external, 120));
        rules.enforce();
        externalIds.keySet().retainAll(ids.keySet());
        externalIds.putAll(ids);
    }

    private void value(@Nullable Money amount, @Nullable List<LineInput> inputs, Conversion conversion) {
        if (inputs != null) {
            replace(inputs, amount == null ? worth.currency() : amount.currency());
        }
        var money = lines.isEmpty() ? amount : sum(amount);
        worth = money == null ? Worth.unknown(worth.currency()) : Worth.of(money, closeDate, conversion);
    }

    private void replace(List<LineInput> inputs, Currency currency) {
        worth = Worth.unknown(currency);
        lines.clear();
        for (var input : inputs) {
            lines.add(new OpportunityLine(lines.size(), input, currency));
        }
    }

    private Money sum(@Nullable Money claimed) {
        var sum = lines.stream()
                .map(line -> Money.rounded(line.amount(), worth.currency()))
                .reduce(Money.zero(worth.currency()), Money::plus);
        if (claimed != null && !claimed.equals(sum)) {
            throw new RuleBroken("amount", "opportunities.rule.sumOfLines", sum.plain());
        }
        return sum;
    }

    private void close(OpportunityStatus how, Closing closing, Conversion conversion) {
        requireOpen();
        this.status = how;
        this.closing = closing;
        this.closeDate = closing.closedOn();
        this.worth = worth.on(closeDate, conversion);
    }

    private void enter(Stage to, Outlook outlook, Stamp stamp) {
        if (!to.pipeline().equals(pipeline)) {
            throw new RuleBroken("stage", "opportunities.rule.otherPipeline");
        }
        this.stage = to.id();
        this.stageSince = stamp.at();
        this.outlook = outlook;
        touch(stamp);
    }

    private OpportunityChanged changed(Stamp stamp) {
        touch(stamp);
        return new OpportunityChanged(id, stamp.by(), stamp.at());
    }

    private void touch(Stamp stamp) {
        updatedAt = stamp.at();
        updatedBy = stamp.by();
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new RuleBroken(null, "opportunities.rule.closed");
        }
    }

    private static void requireOpen(Stage stage) {
        new Rules()
                .that(stage.isOpen() && !stage.retired(), "stage", "opportunities.rule.stage", stage.name())
                .enforce();
    }

    /** @throws Stale when somebody has changed the deal since this version */
    void requireVersion(@Nullable Long expected) {
        if (expected != null && !expected.equals(version)) {
            throw new Stale(version == null ? 0 : version);
        }
    }

    OpportunityDetails details() {
        return particulars.details(account, worth.money(), closeDate, outlook);
    }

    /** Whether a field holds something, by the name of its property. */
    boolean holds(String property) {
        var details = details();
        return DealField.of(property)
                .map(field -> switch (field) {
                    case CONTACTS -> !contacts.isEmpty();
                    case PRODUCTS -> !lines.isEmpty();
                    default -> details.holds(field);
                })
                .orElseGet(() -> customValues.holds(property));
    }

    ForecastCategory category() {
        return outlook.category();
    }

    ForecastCategory categoryIn(Stage other) {
        return outlook.in(other).category();
    }

    /** Custom fields hold what has passed their gate. */
    void hold(CustomValues values) {
        customValues = values;
    }

    CustomValues customValues() {
        return customValues;
    }

    Set<ContactId> contacts() {
        return Set.copyOf(contacts);
    }

    boolean isOpen() {
        return status == OpportunityStatus.OPEN;
    }

    boolean isTrashed() {
        return deletedAt != null;
    }

    OpportunityId id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    UserId owner() {
        return owner;
    }

    PipelineId pipeline() {
        return pipeline;
    }

    StageId stage() {
        return stage;
    }

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Opportunity() {}
}
