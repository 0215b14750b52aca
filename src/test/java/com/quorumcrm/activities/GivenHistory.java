package com.quorumcrm.activities;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A company with which a lot was said, entered at once. */
@Component
public class GivenHistory {

    private final JdbcClient jdbc;

    GivenHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Talks with a company, each with a person there too; one in five hundred is a note, one in four hundred is the
     * colleague's, one in three hundred with the rare person.
     */
    public void of(AccountId account, ContactId usual, ContactId rare, UserId by, UserId colleague, int count) {
        jdbc.sql("""
                        with made as (
                            insert into activity (id, version, type, subject, body, happened_at, priority, private, assignee_id,
                                                  created_at, created_by, updated_at, updated_by)
                            select uuidv7(), 0, case when n % 500 = 0 then 'NOTE' else (array['CALL', 'MEETING', 'EMAIL'])[1 + n % 3] end,
                                   'Talk ' || n || ' about the valves',
                                   'They asked for the drawings of plant ' || n || ', and we promised an answer within the week.',
                                   now() - n * interval '1 hour', 'NORMAL', false,
                                   case when n % 400 = 0 then cast(:colleague as uuid) else :by end, now(),
                                   case when n % 400 = 0 then cast(:colleague as uuid) else :by end, now(), :by
                            from generate_series(1, :count) n
                            returning id, cast(split_part(subject, ' ', 2) as int) as n),
                        on_account as (
                            insert into activity_link (activity_id, record_kind, record_id, account_id)
                            select id, 'ACCOUNT', :account, :account from made)
                        insert into activity_link (activity_id, record_kind, record_id, account_id)
                        select id, 'CONTACT', case when n % 300 = 0 then cast(:rare as uuid) else :usual end, :account from made""")
                .param("account", account.id())
                .param("usual", usual.id())
                .param("rare", rare.id())
                .param("by", by.id())
                .param("colleague", colleague.id())
                .param("count", count)
                .update();
        jdbc.sql("vacuum (analyze) activity, activity_link").update();
    }
}
