package com.quorumcrm.accountvalue.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accountvalue.AccountRollup;
import com.quorumcrm.accountvalue.AccountRollupQuery;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.AsOf;
import com.quorumcrm.kernel.Viewer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RollupApi {

    /**
     * Amounts in the organisation's currency.
     *
     * @param partial whether deals are left out that the caller may not see
     */
    record RollupJson(
            String wonAmount,
            Map<String, String> wonByYear,
            String openAmount,
            String weightedAmount,
            String currency,
            long accounts,
            @Nullable Long openTasks,
            @Nullable Instant lastTouchAt,
            boolean partial) {

        static RollupJson of(AccountRollup rollup) {
            var engagement = rollup.engagement();
            var years = new LinkedHashMap<String, String>();
            rollup.wonByYear().forEach((year, won) -> years.put(year.toString(), won.plain()));
            return new RollupJson(
                    rollup.won().plain(),
                    years,
                    rollup.open().plain(),
                    rollup.weighted().plain(),
                    rollup.won().currency().getCurrencyCode(),
                    rollup.accounts(),
                    engagement == null ? null : engagement.openTasks(),
                    engagement == null ? null : engagement.lastTouch(),
                    rollup.partial());
        }
    }

    private final AccountRollupQuery rollups;
    private final OrganisationSettings organisation;

    RollupApi(AccountRollupQuery rollups, OrganisationSettings organisation) {
        this.rollups = rollups;
        this.organisation = organisation;
    }

    @GetMapping("/api/v1/accounts/{id}/rollup")
    RollupJson rollup(
            @PathVariable AccountId id, @RequestParam(required = false) @Nullable String asOf, Viewer viewer) {
        var at = asOf == null ? null : AsOf.parse(asOf, organisation.current().zone());
        return RollupJson.of(rollups.of(id, at, viewer));
    }
}
