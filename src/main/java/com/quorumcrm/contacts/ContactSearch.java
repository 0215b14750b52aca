package com.quorumcrm.contacts;

import com.quorumcrm.fields.FieldSearch;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.SearchHit;
import com.quorumcrm.web.SearchSource;
import com.quorumcrm.web.SearchText;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds people by name, as accounts are found, and by the beginning of an e-mail address. */
@Repository
@Transactional(readOnly = true)
class ContactSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    ContactSearch(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String label() {
        return "contacts.contacts.title";
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public List<SearchHit> find(String text, int limit, Viewer viewer) {
        if (!viewer.can(Permission.READ_CONTACTS)) {
            return List.of();
        }
        return names(text, limit, viewer).stream()
                .map(found -> new SearchHit(found.id().ref(), found.name(), found.hint()))
                .toList();
    }

    List<ContactName> names(String typed, int limit, Viewer viewer) {
        var scope = visibility.of(viewer);
        var visible = "c.deleted_at is null and " + scope.sql(RecordKind.CONTACT, "c");
        return jdbc.sql("""
                        select c.id, c.name, a.name as hint
                        from contact c
                        left join account a on a.id = c.account_id and a.deleted_at is null and %s
                        where c.id in ((%s)
                            union
                            select id from (
                                select c.id from contact_email e join contact c on c.id = e.contact_id
                                where lower(e.address) like lower(:prefix) and %s limit 200) addressed
                            union %s)
                        order by %s limit :limit""".formatted(
                                scope.sql(RecordKind.ACCOUNT, "a"),
                                SearchText.candidates("contact", "c", visible),
                                visible,
                                FieldSearch.sql(RecordKind.CONTACT, "c", visible),
                                SearchText.best("c")))
                .param("written", FieldSearch.written(typed))
                .params(new SearchText(typed).params())
                .params(scope.params())
                .param("limit", limit)
                .query(ContactQuery::named)
                .list();
    }
}
