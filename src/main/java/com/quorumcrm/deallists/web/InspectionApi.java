package com.quorumcrm.deallists.web;

import com.quorumcrm.deallists.DealFlag;
import com.quorumcrm.deallists.InspectedDeal;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.ApiPage;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.MoneyJson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InspectionApi {

    static final String PATH = "/api/v1/opportunities/inspection";

    private final Inspections inspections;

    InspectionApi(Inspections inspections) {
        this.inspections = inspections;
    }

    record Flag(
            String kind, long number, long days, @Nullable MoneyJson change, int riskPercent) {

        static Flag of(DealFlag flag) {
            return new Flag(
                    Keys.of(flag.kind()),
                    flag.number(),
                    flag.days(),
                    MoneyJson.of(flag.change()),
                    flag.kind().percent());
        }
    }

    record Deal(
            UUID id,
            String name,
            String accountName,
            String ownerName,
            @Nullable LocalDate closeDate,
            @Nullable MoneyJson amount,
            @Nullable MoneyJson atRisk,
            List<Flag> flags) {

        static Deal of(InspectedDeal deal) {
            return new Deal(
                    deal.id().id(),
                    deal.name(),
                    deal.accountName(),
                    deal.ownerName(),
                    deal.closeDate(),
                    MoneyJson.of(deal.amount()),
                    MoneyJson.of(deal.atRisk()),
                    deal.flags().stream().map(Flag::of).toList());
        }
    }

    @GetMapping(PATH)
    ApiPage<Deal> list(HttpServletRequest request, Viewer viewer) {
        var asked = inspections.asked(OpportunityLists.INSPECTION, request.getParameterMap(), viewer);
        return inspections.page(asked, viewer).rows().api(Deal::of);
    }
}
