package com.quorumcrm.opportunities.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.AccountRollup;
import com.quorumcrm.opportunities.AccountRollupQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RollupApi {

    /** Amounts in the organisation's currency. */
    record RollupJson(String wonAmount, String openAmount, String weightedAmount, String currency, long accounts) {

        static RollupJson of(AccountRollup rollup) {
            return new RollupJson(
                    rollup.won().plain(),
                    rollup.open().plain(),
                    rollup.weighted().plain(),
                    rollup.won().currency().getCurrencyCode(),
                    rollup.accounts());
        }
    }

    private final AccountRollupQuery rollups;

    RollupApi(AccountRollupQuery rollups) {
        this.rollups = rollups;
    }

    @GetMapping("/api/v1/accounts/{id}/rollup")
    RollupJson rollup(@PathVariable AccountId id, Viewer viewer) {
        return RollupJson.of(rollups.of(id, viewer));
    }
}
