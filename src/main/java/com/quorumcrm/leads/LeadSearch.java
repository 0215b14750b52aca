package com.quorumcrm.leads;

import com.quorumcrm.fields.FieldSearch;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Rows;
import com.quorumcrm.web.SearchHit;
import com.quorumcrm.web.SearchSource;
import com.quorumcrm.web.SearchText;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds leads by person, company and e-mail address. */
@Repository
@Transactional(readOnly = true)
class LeadSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    LeadSearch(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String label() {
        return "leads.title";
    }

    @Override
    public String icon() {
        return "user-plus";
    }

    @Override
    public List<SearchHit> find(String text, int limit, Viewer viewer) {
        if (!viewer.can(Permission.READ_LEADS)) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        var visible = "l.deleted_at is null and " + scope.sql(RecordKind.LEAD, "l");
        return jdbc.sql("""
                        select l.id, l.name, l.company from lead l
                        where l.id in ((%s) union %s)
                        order by %s limit :limit""".formatted(
                                SearchText.candidates("lead", "l", visible),
                                FieldSearch.sql(RecordKind.LEAD, "l", visible),
                                SearchText.best("l")))
                .param("written", FieldSearch.written(text))
                .params(new SearchText(text).params())
                .params(scope.params())
                .param("limit", limit)
                .query((row, number) -> new SearchHit(
                        Rows.id(row, "id", LeadId::new).ref(), row.getString("name"), row.getString("company")))
                .list();
    }
}
