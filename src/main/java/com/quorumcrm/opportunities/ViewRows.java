package com.quorumcrm.opportunities;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.pipelines.PipelineId;
import com.quorumcrm.pipelines.StageId;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What queries select for an {@link OpportunityView}, of the deals under the alias {@code o}. */
public final class ViewRows {

    private static final String JOINS = """
            join account on account.id = o.account_id
            join app_user owner on owner.id = o.owner_id
            join pipeline on pipeline.id = o.pipeline_id
            join stage on stage.id = o.stage_id
            left join loss_reason on loss_reason.id = o.loss_reason_id
            cross join organisation
            """;

    private static final String COLUMNS = """
            o.id, o.version, o.name, o.account_id, account.name as account_name, o.owner_id, owner.name as owner_name,
            owner.email as owner_email, o.pipeline_id, pipeline.key as pipeline_key, pipeline.name as pipeline_name,
            o.stage_id, stage.key as stage_key, stage.name as stage_name, o.stage_since, o.status, o.currency, o.amount,
            o.base_amount, organisation.currency as base_currency, o.close_date, o.closed_on, o.probability,
            o.probability_reason, o.category, o.category_overridden, o.type, o.source, o.channel, o.next_step,
            o.next_step_on, loss_reason.key as loss_reason_key, loss_reason.name as loss_reason_name, o.loss_note,
            o.description, o.custom_values, (o.created_at at time zone organisation.zone)::date as created_on, o.updated_at,
            (select count(*) from opportunity_line l where l.opportunity_id = o.id) as lines,
            array(select c.id from opportunity_contact oc join contact c on c.id = oc.contact_id
                  where oc.opportunity_id = o.id and c.deleted_at is null and %s order by c.search, c.id) as contacts,
            array(select x.system from opportunity_external_id x where x.opportunity_id = o.id order by 1) as systems,
            array(select x.external_id from opportunity_external_id x where x.opportunity_id = o.id order by x.system) as external_ids,
            %s,
            exists (select from opportunity edited where edited.id = o.id and edited.deleted_at is null and %s) as editable""";

    private ViewRows() {}

    /** @param asOf null for now */
    public static String joins(@Nullable Instant asOf) {
        return JOINS + DealCoverages.join(asOf) + "\n";
    }

    public static String columns(Scope scope) {
        return COLUMNS.formatted(
                scope.sql(RecordKind.CONTACT, "c"),
                DealCoverages.columns(scope),
                scope.editSql(RecordKind.OPPORTUNITY, "edited"));
    }

    public static OpportunityView view(ResultSet row, Viewer viewer) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var base = Currency.getInstance(row.getString("base_currency"));
        return new OpportunityView(
                new OpportunityId(Rows.id(row, "id")),
                row.getLong("version"),
                row.getString("name"),
                new AccountId(Rows.id(row, "account_id")),
                row.getString("account_name"),
                new UserId(Rows.id(row, "owner_id")),
                row.getString("owner_name"),
                row.getString("owner_email"),
                new PipelineId(Rows.id(row, "pipeline_id")),
                row.getString("pipeline_key"),
                row.getString("pipeline_name"),
                new StageId(Rows.id(row, "stage_id")),
                row.getString("stage_key"),
                row.getString("stage_name"),
                Rows.instant(row, "stage_since"),
                OpportunityStatus.valueOf(row.getString("status")),
                currency,
                Rows.money(row, "amount", currency),
                Rows.money(row, "base_amount", base),
                Rows.date(row, "close_date"),
                Rows.date(row, "closed_on"),
                Rows.number(row, "probability"),
                row.getString("probability_reason"),
                ForecastCategory.valueOf(row.getString("category")),
                row.getBoolean("category_overridden"),
                OpportunityType.valueOf(row.getString("type")),
                row.getString("source"),
                Channel.valueOf(row.getString("channel")),
                row.getString("next_step"),
                Rows.date(row, "next_step_on"),
                row.getString("loss_reason_key"),
                row.getString("loss_reason_name"),
                row.getString("loss_note"),
                row.getString("description"),
                row.getLong("lines"),
                Rows.ids(row, "contacts").stream().map(ContactId::new).toList(),
                DealCoverages.read(row, viewer),
                Rows.map(row, "systems", "external_ids"),
                row.getObject("created_on", LocalDate.class),
                Rows.instant(row, "updated_at"),
                CustomValues.of(row.getString("custom_values")),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_OPPORTUNITIES));
    }
}
