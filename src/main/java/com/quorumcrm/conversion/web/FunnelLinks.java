package com.quorumcrm.conversion.web;

import com.quorumcrm.conversion.FunnelBy;
import com.quorumcrm.leads.LeadListQuery;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the numbers of a funnel lead: to the list of exactly the leads that they count. */
record FunnelLinks(
        FunnelBy by, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** @param value null for leads of which nothing is said */
    public String leads(@Nullable String value) {
        return url(narrowed(value));
    }

    public String qualified(@Nullable String value) {
        return url(narrowed(value).queryParam("status", "qualified"));
    }

    public String deals(@Nullable String value) {
        return url(narrowed(value).queryParam("deal", "any"));
    }

    public String won(@Nullable String value) {
        return url(narrowed(value).queryParam("deal", "won"));
    }

    private UriComponentsBuilder narrowed(@Nullable String value) {
        return UriComponentsBuilder.fromPath("/leads")
                .queryParam(by.key(), value == null ? LeadListQuery.NOTHING : value);
    }

    private String url(UriComponentsBuilder list) {
        return between(list, "createdAt.from", "createdAt.to", from, to);
    }

    static String between(
            UriComponentsBuilder url,
            String fromName,
            String toName,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        if (from != null) {
            url.queryParam(fromName, from);
        }
        if (to != null) {
            url.queryParam(toName, to);
        }
        return url.encode().build().toUriString();
    }
}
