package com.quorumcrm.accounts;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What hangs on a company and goes with it, and the companies that name a record. */
@Component
class AccountMergeParts implements MergeParts {

    private static final MergePart NAMED = MergePart.named("NAMED_BY_COMPANY", "account");

    private static final MergePart SUBSIDIARY = MergePart.rows("account", "parent_id")
            .where("t.id <> :winner")
            .stamped()
            .as("SUBSIDIARY");

    private static final MergePart EXTERNAL_ID = MergePart.rows("account_external_id", "account_id")
            .keyed("system", "external_id")
            .unlessSame("system")
            .as("EXTERNAL_ID");

    private static final MergePart TAG = new MergePart("TAG", """
            insert into account_tag select :winner, tag from account_tag where account_id = :loser on conflict do nothing
            returning jsonb_build_object('tag', tag) as kept""", """
            delete from account_tag t using p where t.account_id = :winner and t.tag = p.kept ->> 'tag'""");

    private static final MergePart DOMAIN = new MergePart("DOMAIN", """
            insert into account_domain select :winner, domain from account_domain where account_id = :loser on conflict do nothing
            returning jsonb_build_object('domain', domain) as kept""", """
            delete from account_domain d using p where d.account_id = :winner and d.domain = p.kept ->> 'domain'""");

    private static final MergePart ADDRESS = new MergePart("ADDRESS", """
            insert into account_address
            select :winner, x.position + (select coalesce(max(position) + 1, 0) from account_address where account_id = :winner),
                   x.kind, x.lines, x.city, x.postal_code, x.country
            from account_address x where x.account_id = :loser
            returning to_jsonb(account_address) as kept""", """
            delete from account_address d using p where to_jsonb(d) = p.kept and not exists (
                select from account_address later
                where later.account_id = :winner and later.position > d.position
                  and not exists (select from p q where q.kept = to_jsonb(later)))""");

    private static final MergePart PHONE = new MergePart("PHONE", """
            insert into account_phone
            select :winner, x.position + (select coalesce(max(position) + 1, 0) from account_phone where account_id = :winner),
                   x.number, x.kind
            from account_phone x where x.account_id = :loser
            returning to_jsonb(account_phone) as kept""", """
            delete from account_phone d using p where to_jsonb(d) = p.kept and not exists (
                select from account_phone later
                where later.account_id = :winner and later.position > d.position
                  and not exists (select from p q where q.kept = to_jsonb(later)))""");

    @Override
    public List<MergePart> of(RecordKind kind) {
        return kind == RecordKind.ACCOUNT
                ? List.of(SUBSIDIARY, NAMED, EXTERNAL_ID, TAG, DOMAIN, ADDRESS, PHONE)
                : List.of(NAMED);
    }
}
