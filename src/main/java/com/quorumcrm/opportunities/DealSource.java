package com.quorumcrm.opportunities;

import com.quorumcrm.identity.Readable;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where queries read deals from, under the alias {@code o}: the deals as they are, or as they were at an instant, in the
 * same columns. What may be seen is decided by today's rights either way.
 */
public record DealSource(@Nullable Instant asOf) {

    private static final String PAST = """
            (select b.id, b.version, b.name, b.search, b.account_id, v.owner_id, v.pipeline_id, v.stage_id, v.status,
                    v.valid_from as stage_since, v.currency, v.amount, v.base_amount, v.close_date,
                    case when v.status <> 'OPEN' then v.close_date end as closed_on, v.probability,
                    cast(null as varchar) as probability_reason, v.category, false as category_overridden, b.type, b.source,
                    b.channel, cast(null as varchar) as next_step, cast(null as date) as next_step_on,
                    case when v.status = 'LOST' then b.loss_reason_id end as loss_reason_id,
                    cast(null as varchar) as loss_note, b.description, b.custom_values, b.created_at, b.updated_at
             from opportunity_version v join opportunity b on b.id = v.opportunity_id
             where v.valid_from <= :asOf and (v.valid_to is null or v.valid_to > :asOf) and not v.deleted and %s) o""";

    public static DealSource now() {
        return new DealSource(null);
    }

    public String from(Scope scope) {
        return asOf == null ? "opportunity o" : PAST.formatted(scope.sql(RecordKind.OPPORTUNITY, "b"));
    }

    /** Those that are or were there, whoever may see them; deals that are in the trash today are among them. */
    public String everybodys() {
        return asOf == null ? "opportunity o" : PAST.formatted("true");
    }

    public String condition(Scope scope) {
        return asOf == null ? "o.deleted_at is null and " + scope.sql(RecordKind.OPPORTUNITY, "o") : "true";
    }

    /** The same, of some people's deals: where the viewer sees all of these, each need not be looked at for it. */
    public String condition(Scope scope, List<UserId> owners) {
        return asOf == null && seesAllOf(owners, scope) ? "o.deleted_at is null" : condition(scope);
    }

    /** @param owners everybody when empty */
    public static boolean seesAllOf(List<UserId> owners, Scope scope) {
        return scope.seesAll()
                || scope.opportunities() == Readable.EVERYONE
                || (!owners.isEmpty()
                        && Set.copyOf(scope.readOwners())
                                .containsAll(owners.stream().map(UserId::id).toList()));
    }

    public Map<String, Object> params(Scope scope) {
        var params = new HashMap<>(scope.params());
        if (asOf != null) {
            params.put("asOf", asOf.atOffset(ZoneOffset.UTC));
        }
        return params;
    }
}
