package com.quorumcrm.territories.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.territories.TerritoryQuery;
import com.quorumcrm.territories.Traits;
import com.quorumcrm.web.ApiPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TerritoryApi {

    private final TerritoryQuery territories;
    private final AccountQuery accounts;

    TerritoryApi(TerritoryQuery territories, AccountQuery accounts) {
        this.territories = territories;
        this.accounts = accounts;
    }

    @GetMapping("/api/v1/territories")
    ApiPage<TerritoryJson> list(Viewer viewer) {
        return new ApiPage<>(
                territories.all(viewer).rows().stream().map(TerritoryJson::of).toList(), null);
    }

    @GetMapping("/api/v1/accounts/{id}/territory")
    MembershipJson of(@PathVariable AccountId id, Viewer viewer) {
        var company = accounts.find(id, viewer);
        return MembershipJson.of(
                territories.of(id, viewer).orElse(null),
                territories.all(viewer).place(Traits.of(company.details())).orElse(null));
    }
}
