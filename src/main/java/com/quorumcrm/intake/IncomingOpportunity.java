package com.quorumcrm.intake;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.pipelines.LossReasonId;
import com.quorumcrm.pipelines.StageId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A deal as a file tells of it.
 *
 * @param row its number in the file
 * @param externalId by which it is found again
 * @param known the deal that this row is known to be about, when it has no external id
 * @param product what is sold for the amount
 * @param createdOn null for now
 * @param closeDate when it is to close, or was closed
 * @param custom what goes into its custom fields, by their keys
 * @param given the fields that are to change on a deal that is here already, by the names of the components
 */
public record IncomingOpportunity(
        long row,
        @Nullable String externalId,
        @Nullable OpportunityId known,
        @Nullable String name,
        @Nullable AccountId account,
        UserId owner,
        StageId stage,
        @Nullable ProductId product,
        @Nullable Money amount,
        @Nullable LocalDate createdOn,
        @Nullable LocalDate closeDate,
        OpportunityType type,
        @Nullable String source,
        Channel channel,
        @Nullable String nextStep,
        @Nullable LossReasonId lossReason,
        @Nullable String description,
        Map<String, JsonNode> custom,
        Set<String> given) {

    boolean given(String field) {
        return given.contains(field);
    }

    /** What is known of the deal, with what the row gives in its place; what cannot be missing stays where the row is silent. */
    OpportunityDetails over(OpportunityDetails known) {
        return new OpportunityDetails(
                given("account") && account != null ? account : known.account(),
                given("name") && name != null ? name : known.name(),
                given("amount") ? amount : known.amount(),
                given("closeDate") ? closeDate : known.closeDate(),
                null,
                null,
                null,
                given("type") ? type : known.type(),
                given("source") ? source : known.source(),
                given("channel") ? channel : known.channel(),
                given("nextStep") ? nextStep : known.nextStep(),
                null,
                given("description") ? description : known.description());
    }

    /** Rows with the same key are about the same deal. */
    @Nullable
    Object key() {
        return externalId != null ? externalId : known;
    }
}
