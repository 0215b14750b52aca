package com.quorumcrm.exchange;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.exchange.Directory.Product;
import com.quorumcrm.exchange.Mapping.MissingValue;
import com.quorumcrm.intake.IncomingOpportunity;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.pipelines.LossReasonId;
import com.quorumcrm.pipelines.LossReasonView;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.pipelines.Stage;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows as deals.
 *
 * @param currency of amounts for which nothing else is said
 * @param accounts those that the rows name
 * @param collecting the account of deals without one, null when there is none
 * @param known what rows are known to be about
 */
record DealReader(
        Run run,
        Tally tally,
        Currency currency,
        AccountLookup.Found accounts,
        @Nullable AccountId collecting,
        List<LossReasonView> lossReasons,
        Map<Long, UUID> known,
        CustomCells custom) {

    private static final int LONGEST_NAME = 200;

    /** What is wrong with the row is gathered in it. */
    IncomingOpportunity read(RowValues row) {
        var accountName = row.text("account");
        var product = product(row);
        var stage = stage(row);
        var known = known().get(row.number());
        return new IncomingOpportunity(
                row.number(),
                row.text("externalId"),
                known == null ? null : new OpportunityId(known),
                name(row, accountName, product),
                account(row, accountName),
                Owners.of(row, run),
                stage.id(),
                product == null ? null : product.id(),
                amount(row, product, stage),
                row.date("createdOn"),
                row.date("closeDate"),
                orElse(row.choice("type", OpportunityType.class), OpportunityType.NEW_BUSINESS),
                row.text("source"),
                orElse(row.choice("channel", Channel.class), Channel.DIRECT),
                row.text("nextStep"),
                lossReason(row),
                row.text("description"),
                custom.read(row),
                row.given());
    }

    /** Its own, else "account – product", else its id. */
    private static @Nullable String name(RowValues row, @Nullable String account, @Nullable Product product) {
        var name = row.text("name");
        if (name != null) {
            return name;
        }
        var made = account != null && product != null
                ? account + " – " + product.name()
                : account != null ? account : product != null ? product.name() : row.peek("externalId");
        return made == null ? null : made.substring(0, Math.min(made.length(), LONGEST_NAME));
    }

    private @Nullable AccountId account(RowValues row, @Nullable String name) {
        if (name == null) {
            return collecting;
        }
        var account = accounts.ids().get(name);
        if (account == null) {
            row.refuse("account", "exchange.row.account", name);
        } else if (accounts.several().contains(name)) {
            row.refuse("account", "exchange.row.accounts", name);
        }
        return account;
    }

    private @Nullable Product product(RowValues row) {
        var name = row.text("product");
        if (name == null) {
            return null;
        }
        var product = run.directory().product(name);
        if (product.isEmpty()) {
            row.refuse("product", "exchange.row.product", name);
        }
        return product.orElse(null);
    }

    private Stage stage(RowValues row) {
        PipelineView pipeline = Objects.requireNonNull(run.plan().pipeline());
        var name = row.text("stage");
        if (name == null) {
            return pipeline.firstStage();
        }
        var stage = StageGuess.named(name, pipeline);
        if (stage.isEmpty()) {
            var names = pipeline.stages().stream().map(Stage::name).toList();
            row.refuse("stage", "exchange.row.stage", name, pipeline.name(), String.join(", ", names));
        }
        return stage.orElseGet(pipeline::firstStage);
    }

    private @Nullable Money amount(RowValues row, @Nullable Product product, Stage stage) {
        var amount = row.money("amount", row.currency(currency));
        if (amount != null
                || product == null
                || !stage.isOpen()
                || !row.breaches().isEmpty()) {
            return amount;
        }
        if (run.options().missingValue() == MissingValue.EMPTY) {
            return null;
        }
        tally.corrected(row.number(), "amount", null, Tally.LIST_PRICE);
        return product.price();
    }

    private @Nullable LossReasonId lossReason(RowValues row) {
        var name = row.text("lossReason");
        if (name == null) {
            return null;
        }
        var word = Cell.squeeze(name);
        var found = lossReasons.stream()
                .filter(reason -> Cell.squeeze(reason.name()).equals(word)
                        || Cell.squeeze(reason.key()).equals(word))
                .findFirst();
        if (found.isEmpty()) {
            row.refuse(
                    "lossReason",
                    "exchange.row.choice",
                    name,
                    String.join(
                            ", ", lossReasons.stream().map(LossReasonView::name).toList()));
        }
        return found.map(LossReasonView::id).orElse(null);
    }

    private static <T> T orElse(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }
}
