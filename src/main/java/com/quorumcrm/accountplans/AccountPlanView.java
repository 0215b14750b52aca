package com.quorumcrm.accountplans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a company.
 *
 * @param version -1 where neither summary nor review was ever given
 * @param updatedAt when summary or review were last changed, null likewise
 */
public record AccountPlanView(
        long version,
        @Nullable String summary,
        @Nullable LocalDate reviewOn,
        @Nullable Instant updatedAt,
        @Nullable String updatedByName,
        List<PlanItemView> items) {

    public List<PlanItemView> of(PlanItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    public Optional<PlanItemView> item(String id) {
        return items.stream().filter(item -> item.id().toString().equals(id)).findFirst();
    }

    public boolean isEmpty() {
        return summary == null && reviewOn == null && items.isEmpty();
    }

    AccountPlanView with(List<PlanItemView> all) {
        return new AccountPlanView(version, summary, reviewOn, updatedAt, updatedByName, all);
    }
}
