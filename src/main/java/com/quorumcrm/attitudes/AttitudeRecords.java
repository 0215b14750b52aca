package com.quorumcrm.attitudes;

import com.quorumcrm.attitudes.AttitudeRecord.Access;
import com.quorumcrm.attitudes.AttitudeRecord.Part;
import com.quorumcrm.attitudes.AttitudeRecord.Said;
import com.quorumcrm.attitudes.AttitudeRecord.Standing;
import com.quorumcrm.buyinggroups.BuyingGroups;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.BuyingRole;
import com.quorumcrm.platform.Rows;
import com.quorumcrm.web.Keys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out and erases what is written of people's attitudes. Each time is written down. */
@Service
@Transactional
public class AttitudeRecords {

    private final JdbcClient jdbc;
    private final ContactQuery contacts;
    private final BuyingGroups groups;
    private final Clock clock;

    AttitudeRecords(JdbcClient jdbc, ContactQuery contacts, BuyingGroups groups, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.groups = groups;
        this.clock = clock;
    }

    /** Without the trash; of deals that are in it too. */
    public AttitudeRecord of(ContactId contact, Viewer viewer) {
        viewer.require(Permission.ANSWER_SUBJECTS);
        var name = contacts.find(contact, viewer).name();
        log(contact, "EXPORTED", viewer);
        return new AttitudeRecord(
                contact.id(), name, standing(contact), parts(contact), said(contact), accesses(contact));
    }

    /** Where they stand, how much they count, how they decided, and why somebody thinks so; their roles stay. */
    public void erase(ContactId contact, Viewer viewer) {
        viewer.require(Permission.ANSWER_SUBJECTS);
        contacts.find(contact, viewer);
        groups.forgetAttitudes(contact, viewer);
        log(contact, "ERASED", viewer);
    }

    private void log(ContactId contact, String how, Viewer viewer) {
        jdbc.sql("insert into attitude_access (at, user_id, contact_id, how) values (:now, :viewer, :contact, :how)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("viewer", viewer.id().id())
                .param("contact", contact.id())
                .param("how", how)
                .update();
    }

    private List<Standing> standing(ContactId contact) {
        return jdbc.sql("""
                        select a.name, r.roles from account_buying_role r join account a on a.id = r.account_id
                        where r.contact_id = :contact order by a.name""")
                .param("contact", contact.id())
                .query((row, number) -> new Standing(row.getString("name"), roles(row)))
                .list();
    }

    private List<Part> parts(ContactId contact) {
        return jdbc.sql("""
                        select o.id, o.name, coalesce(m.roles, r.roles, '{}') as roles, coalesce(m.stance, 'UNKNOWN') as stance, m.influence,
                               coalesce(m.decision, 'NOT_YET') as decision, coalesce(m.updated_at, o.created_at) as updated_at
                        from opportunity_contact oc
                        join opportunity o on o.id = oc.opportunity_id
                        left join buying_member m on m.opportunity_id = o.id and m.contact_id = oc.contact_id
                        left join account_buying_role r on r.account_id = o.account_id and r.contact_id = oc.contact_id
                        where oc.contact_id = :contact order by o.created_at desc, o.id""")
                .param("contact", contact.id())
                .query((row, number) -> new Part(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        roles(row),
                        row.getString("stance"),
                        Rows.integer(row, "influence"),
                        row.getString("decision"),
                        Rows.instant(row, "updated_at")))
                .list();
    }

    private List<Said> said(ContactId contact) {
        return jdbc.sql("""
                        select o.name, s.aspect, s.value, s.note, s.said_at, u.name as said_by
                        from buying_statement s
                        join opportunity o on o.id = s.opportunity_id
                        join app_user u on u.id = s.said_by
                        where s.contact_id = :contact order by s.said_at desc, s.id""")
                .param("contact", contact.id())
                .query((row, number) -> new Said(
                        row.getString("name"),
                        row.getString("aspect"),
                        row.getString("value"),
                        row.getString("note"),
                        Rows.instant(row, "said_at"),
                        row.getString("said_by")))
                .list();
    }

    /** Whoever has read the group of a deal has read of everybody who was on it. */
    private List<Access> accesses(ContactId contact) {
        return jdbc.sql("""
                        select x.at, u.name as by_name, x.how, o.name as deal
                        from attitude_access x
                        join app_user u on u.id = x.user_id
                        left join opportunity o on o.id = x.opportunity_id
                        where x.contact_id = :contact
                           or x.opportunity_id in (select opportunity_id from opportunity_contact where contact_id = :contact)
                        order by x.at desc, x.id limit 500""")
                .param("contact", contact.id())
                .query((row, number) -> new Access(
                        Rows.instant(row, "at"), row.getString("by_name"), row.getString("how"), row.getString("deal")))
                .list();
    }

    private static List<String> roles(ResultSet row) throws SQLException {
        return Rows.texts(row, "roles").stream()
                .map(role -> Keys.of(BuyingRole.valueOf(role)))
                .toList();
    }
}
