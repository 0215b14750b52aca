package com.quorumcrm.accounts;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads people in companies, those that the viewer may see and that are not in the trash. */
@Repository
@Transactional(readOnly = true)
public class ContactQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final ContactSearch search;
    private final ContactRows rows;

    ContactQuery(JdbcClient jdbc, Visibility visibility, ContactSearch search, ContactRows rows) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.search = search;
        this.rows = rows;
    }

    /** @throws NoSuchRecord when the viewer may not see them, or there is no such person */
    public ContactView find(ContactId id, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        var scope = visibility.of(viewer);
        return jdbc.sql(rows.select(scope) + "where c.id = :id and c.deleted_at is null and "
                        + scope.sql(RecordKind.CONTACT, "c"))
                .param("id", id.id())
                .params(scope.params())
                .query((row, number) -> rows.view(row, viewer))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    public Optional<ContactId> byExternalId(String system, String externalId, Viewer viewer) {
        viewer.require(Permission.READ_CONTACTS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select c.id
                        from contact_external_id e join contact c on c.id = e.contact_id
                        where e.system = :system and e.external_id = :externalId and c.deleted_at is null and %s""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param("system", system)
                .param("externalId", externalId)
                .params(scope.params())
                .query((row, number) -> Rows.contact(row, "id"))
                .optional();
    }

    /** The names of those of the people that the viewer may see. */
    public Map<ContactId, String> names(Collection<ContactId> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var scope = visibility.of(viewer);
        var names = new HashMap<ContactId, String>();
        jdbc.sql("""
                        select c.id, c.name from contact c
                        where c.id = any(cast(:ids as uuid[])) and c.deleted_at is null and %s""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param("ids", Rows.array(ids))
                .params(scope.params())
                .query(row -> {
                    names.put(Rows.contact(row, "id"), row.getString("name"));
                });
        return names;
    }

    /** The people of a company, by name, with their title as the hint; at most 200. */
    public List<ContactName> of(AccountId account, Viewer viewer) {
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select c.id, c.name, f.title as hint
                        from affiliation f join contact c on c.id = f.contact_id
                        where f.account_id = :account and f.valid_to is null and c.deleted_at is null and %s
                        order by c.search, c.id limit 200""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                .param("account", account.id())
                .params(scope.params())
                .query(ContactQuery::named)
                .list();
    }

    /**
     * Suggests people while somebody types, best first.
     *
     * @param typed a part of the name, with slips of the finger
     */
    public List<ContactName> lookup(String typed, Viewer viewer, int limit) {
        viewer.require(Permission.READ_CONTACTS);
        return typed.isBlank() ? List.of() : search.find(typed.strip(), limit, viewer);
    }

    static ContactName named(ResultSet row, int number) throws SQLException {
        return new ContactName(Rows.contact(row, "id"), row.getString("name"), row.getString("hint"));
    }
}
