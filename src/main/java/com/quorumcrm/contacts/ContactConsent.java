package com.quorumcrm.contacts;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells who may be written to and called. */
@Repository
@Transactional(readOnly = true)
public class ContactConsent {

    private final JdbcClient jdbc;
    private final ContactQuery contacts;

    ContactConsent(JdbcClient jdbc, ContactQuery contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    /**
     * All that was ever said by the person and by those who have become one with them, the latest first.
     *
     * @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the person
     */
    public List<Consent> history(ContactId id, Viewer viewer) {
        contacts.find(id, viewer);
        return jdbc.sql("""
                        with recursive one(id) as (
                            select cast(:contact as uuid)
                            union all
                            select c.id from one join contact c on c.merged_into_id = one.id)
                        select k.channel, k.state, k.given_on, k.source, u.name, k.recorded_at
                        from one join contact_consent k on k.contact_id = one.id join app_user u on u.id = k.recorded_by
                        order by k.recorded_at desc, k.id desc limit 200""")
                .param("contact", id.id())
                .query((row, number) -> new Consent(
                        Consent.Channel.valueOf(row.getString("channel")),
                        Consent.State.valueOf(row.getString("state")),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("source"),
                        row.getString("name"),
                        Rows.instant(row, "recorded_at")))
                .list();
    }

    /** Those of the people who have refused a channel, whoever asks. */
    public Set<ContactId> refusing(Collection<ContactId> people, Consent.Channel channel) {
        return people.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select c.id from contact c
                        where c.id = any(cast(:ids as uuid[])) and :channel = any(contact_refused(c.id))""")
                        .param("ids", PostgresArrays.uuids(people.stream().map(ContactId::id)))
                        .param("channel", channel.name())
                        .query((row, number) -> Rows.id(row, "id", ContactId::new))
                        .set();
    }

    /** Those of the addresses that belong to somebody who has refused to be written to, in small letters, whoever asks. */
    public Set<String> refusingMail(Collection<String> addresses) {
        return addresses.isEmpty()
                ? Set.of()
                : jdbc.sql("""
                        select distinct lower(e.address) as address
                        from contact_email e join contact c on c.id = e.contact_id and c.deleted_at is null
                        where lower(e.address) = any(cast(:addresses as text[])) and 'EMAIL' = any(contact_refused(c.id))""")
                        .param(
                                "addresses",
                                PostgresArrays.texts(addresses.stream()
                                        .map(address -> address.toLowerCase(Locale.ROOT))
                                        .toList()))
                        .query(String.class)
                        .set();
    }
}
