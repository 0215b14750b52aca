package com.quorumcrm.duplicates;

import com.quorumcrm.duplicates.Duplicate.Reason;
import com.quorumcrm.duplicates.DuplicateFinder.Pairing;
import java.util.List;

/**
 * All pairs of people that may be one. Colleagues share the number of their company, so that with a number the names must
 * resemble each other; in a hierarchy of many people only equal names are compared.
 */
final class ContactPairings {

    private static final String EMAIL = """
            with known as materialized (
                select distinct lower(e.address) as key, c.id from contact_email e join contact c on c.id = e.contact_id
                where c.deleted_at is null),
            repeated as (select key from known group by key having count(*) between 2 and 20)
            select distinct one.id as one, other.id as other
            from repeated r join known one using (key) join known other using (key) where one.id < other.id""";

    private static final String PHONE = """
            with known as materialized (
                select distinct quorum_phone_key(split_part(t.number, ';', 1)) as key, c.id, c.search
                from contact_phone t join contact c on c.id = t.contact_id where c.deleted_at is null),
            repeated as (select key from known where key is not null group by key having count(*) between 2 and 200)
            select distinct one.id as one, other.id as other
            from repeated r join known one using (key) join known other using (key)
            where one.id < other.id and similarity(one.search, other.search) > 0.45""";

    private static final String PEOPLE = """
            with recursive line(id, root) as (
                select id, id from account where parent_id is null and deleted_at is null
                union all
                select a.id, line.root from line join account a on a.parent_id = line.id where a.deleted_at is null),
            people as materialized (
                select distinct line.root, c.id, c.search
                from line join affiliation f on f.account_id = line.id join contact c on c.id = f.contact_id
                where c.deleted_at is null)
            """;

    private static final String NAME = PEOPLE + """
            select distinct one.id as one, other.id as other
            from people one join people other using (root, search) where one.id < other.id""";

    private static final String SIMILAR_NAME = PEOPLE + """
            , small as (select root from people group by root having count(*) between 2 and 1000)
            select distinct one.id as one, other.id as other
            from small join people one using (root) join people other using (root)
            where one.id < other.id and one.search <> other.search and similarity(one.search, other.search) > 0.6""";

    static final List<Pairing> ALL = List.of(
            new Pairing(Reason.EMAIL, EMAIL),
            new Pairing(Reason.NAME, NAME),
            new Pairing(Reason.PHONE, PHONE),
            new Pairing(Reason.SIMILAR_NAME, SIMILAR_NAME));

    private ContactPairings() {}
}
