package com.quorumcrm.opportunities.web;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.OpportunityHistoryQuery;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.opportunities.OpportunityState;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.MoneyJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HistoryApi {

    /** A state that a deal has been in, the latest first; the last of them has no end. */
    record StateJson(
            Instant validFrom,
            @Nullable Instant validTo,
            String pipelineKey,
            String stageKey,
            String status,
            String forecastCategory,
            @Nullable MoneyJson amount,
            @Nullable MoneyJson baseAmount,
            @Nullable LocalDate closeDate,
            BigDecimal probability,
            UUID ownerId,
            boolean deleted,
            UUID changedById) {

        static StateJson of(OpportunityState state) {
            return new StateJson(
                    state.from(),
                    state.to(),
                    state.pipelineKey(),
                    state.stageKey(),
                    Keys.of(state.status()),
                    Keys.of(state.category()),
                    MoneyJson.of(state.amount()),
                    MoneyJson.of(state.baseAmount()),
                    state.closeDate(),
                    state.probability(),
                    state.ownerId().id(),
                    state.deleted(),
                    state.changedById().id());
        }
    }

    private final OpportunityHistoryQuery history;

    HistoryApi(OpportunityHistoryQuery history) {
        this.history = history;
    }

    @GetMapping(OpportunityApi.PATH + "/{id}/history")
    ApiPage<StateJson> history(@PathVariable OpportunityId id, Viewer viewer) {
        return new ApiPage<>(history.of(id, viewer).stream().map(StateJson::of).toList(), null);
    }
}
