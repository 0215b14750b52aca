package com.quorumcrm.leads;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.fields.CustomValues;
import com.quorumcrm.identity.Scope;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The columns of a lead with everything that its page shows. */
@Component
class LeadRows {

    private final JsonMapper json;

    LeadRows(JsonMapper json) {
        this.json = json;
    }

    /**
     * The select and its joins; the table of leads is {@code l}.
     *
     * @param key what to select as {@code sort_key}
     */
    String select(Scope scope, String key) {
        return """
                select l.*, sent.id as sent_by_id, sent.name as sent_by_name,
                       became.id as became_account_id, became.name as account_name,
                       person.id as became_contact_id, person.name as contact_name,
                       deal.id as became_deal_id, deal.name as opportunity_name,
                       owner.name as owner_name, owner.email as owner_email,
                       creator.name as created_by_name, changer.name as updated_by_name,
                       array(select system from lead_external_id where lead_id = l.id order by system) as systems,
                       array(select external_id from lead_external_id where lead_id = l.id order by system) as external_ids,
                       %s as editable, cast(%s as text) as sort_key
                from lead l
                join app_user owner on owner.id = l.owner_id
                join app_user creator on creator.id = l.created_by
                join app_user changer on changer.id = l.updated_by
                left join contact sent on sent.id = l.referred_by_id and sent.deleted_at is null and %s
                left join account became on became.id = l.account_id and became.deleted_at is null and %s
                left join contact person on person.id = l.contact_id and person.deleted_at is null and %s
                left join opportunity deal on deal.id = l.opportunity_id and deal.deleted_at is null and %s
                """.formatted(
                        scope.editSql(RecordKind.LEAD, "l"),
                        key,
                        scope.sql(RecordKind.CONTACT, "sent"),
                        scope.sql(RecordKind.ACCOUNT, "became"),
                        scope.sql(RecordKind.CONTACT, "person"),
                        scope.sql(RecordKind.OPPORTUNITY, "deal"));
    }

    LeadView view(ResultSet row, Viewer viewer) throws SQLException {
        return new LeadView(
                Rows.id(row, "id", LeadId::new),
                row.getLong("version"),
                row.getString("name"),
                details(row),
                row.getString("sent_by_name"),
                LeadStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                row.getObject("recycle_on", LocalDate.class),
                row.getInt("score"),
                List.of(json.readValue(row.getString("score_reasons"), ScoreReason[].class)),
                new LeadOutcome(
                        Rows.idOrNull(row, "became_account_id", AccountId::new),
                        Rows.idOrNull(row, "became_contact_id", ContactId::new),
                        Rows.idOrNull(row, "became_deal_id", OpportunityId::new)),
                row.getString("account_name"),
                row.getString("contact_name"),
                row.getString("opportunity_name"),
                Rows.user(row, "owner_id"),
                row.getString("owner_name"),
                row.getString("owner_email"),
                Rows.map(row, "systems", "external_ids"),
                CustomValues.of(row.getString("custom_values")),
                Rows.instant(row, "created_at"),
                row.getString("created_by_name"),
                Rows.instant(row, "updated_at"),
                row.getString("updated_by_name"),
                row.getBoolean("editable") && viewer.can(Permission.EDIT_LEADS));
    }

    static LeadDetails details(ResultSet row) throws SQLException {
        return new LeadDetails(person(row), company(row), origin(row), consent(row), row.getString("message"));
    }

    private static LeadPerson person(ResultSet row) throws SQLException {
        return new LeadPerson(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("title"),
                row.getString("email"),
                row.getString("second_email"),
                row.getString("phone"),
                row.getString("mobile"));
    }

    private static LeadCompany company(ResultSet row) throws SQLException {
        return new LeadCompany(
                row.getString("company"),
                row.getString("website"),
                row.getString("industry"),
                row.getString("country"),
                row.getString("city"),
                Rows.integer(row, "employees"));
    }

    private static LeadOrigin origin(ResultSet row) throws SQLException {
        return new LeadOrigin(
                row.getString("source"),
                row.getString("campaign"),
                Channel.valueOf(row.getString("channel")),
                row.getString("utm_source"),
                row.getString("utm_medium"),
                row.getString("utm_campaign"),
                row.getString("utm_term"),
                row.getString("utm_content"),
                row.getString("referrer_url"),
                Rows.idOrNull(row, "sent_by_id", ContactId::new),
                row.getString("referred_by_name"));
    }

    private static LeadConsent consent(ResultSet row) throws SQLException {
        var text = row.getString("consent_text");
        return text == null ? LeadConsent.none() : new LeadConsent(text, Rows.instant(row, "consent_at"));
    }
}
