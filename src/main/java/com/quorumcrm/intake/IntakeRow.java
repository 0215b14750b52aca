package com.quorumcrm.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A deal as the statements of the intake write it.
 *
 * @param createdAt when it came to its first stage
 * @param stageSince when it came to the stage it is in
 * @param productId the product of its only line, null for no line
 * @param relined whether its lines are replaced by that one
 */
record IntakeRow(
        long row,
        UUID id,
        @Nullable String externalId,
        String name,
        UUID accountId,
        UUID ownerId,
        UUID pipelineId,
        UUID stageId,
        String status,
        Instant createdAt,
        Instant stageSince,
        String currency,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal baseAmount,
        @Nullable LocalDate closeDate,
        @Nullable LocalDate closedOn,
        BigDecimal probability,
        String category,
        String type,
        @Nullable String source,
        String channel,
        @Nullable String nextStep,
        @Nullable UUID lossReasonId,
        @Nullable String description,
        Map<String, JsonNode> customValues,
        @Nullable UUID productId,
        boolean relined) {

    static final String COLUMNS = """
            id uuid, external_id text, name text, account_id uuid, owner_id uuid, pipeline_id uuid, stage_id uuid, status text,
            created_at timestamptz, stage_since timestamptz, currency text, amount numeric, base_amount numeric,
            close_date date, closed_on date, probability numeric, category text, type text, source text, channel text,
            next_step text, loss_reason_id uuid, description text, custom_values jsonb, product_id uuid, relined boolean""";

    IntakeRow {
        amount = plain(amount);
        baseAmount = plain(baseAmount);
        probability = probability.stripTrailingZeros();
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
