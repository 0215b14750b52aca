package com.quorumcrm.identity;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Filter;
import com.quorumcrm.web.Keyset;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Sort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists teams by name, for programs. */
@Repository
@Transactional(readOnly = true)
public class TeamListQuery {

    /** What the API's collection offers. */
    public static final ListDefinition DEFINITION = new ListDefinition(
            "/admin/teams",
            List.of(Column.of("name", "people.teams.name").sorts()),
            List.of(Filter.choice("parentId", "people.teams.parent"), Filter.text("name", "people.teams.name")),
            Sort.by("name"));

    private static final Map<String, Keyset.By> WAYS = Map.of("name", new Keyset.By("quorum_fold(tree.name)", "text"));

    private static final String WHERE = """
            where (cast(:text as text) is null or quorum_fold(tree.name) like quorum_fold(:text))
              and (cast(:parents as uuid[]) is null or tree.parent_id = any(cast(:parents as uuid[])))
              and (cast(:names as text[]) is null
                   or quorum_fold(tree.name) in (select quorum_fold(n) from unnest(cast(:names as text[])) n))
              and\s""";

    private final JdbcClient jdbc;

    TeamListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with its place in the list's order. */
    private record Placed(TeamView team, ListPage.Place place) {}

    public ListPage<TeamView> list(ListState state, Viewer viewer) {
        viewer.require(Permission.READ_USERS);
        var keyset = Keyset.of(state, WAYS, "tree.id");
        var rows = jdbc.sql(TeamQuery.TREE + WHERE + keyset.where() + " " + keyset.orderAndLimit())
                .params(params(state))
                .params(keyset.parameters())
                .query((row, number) -> placed(TeamQuery.view(row, number), row.getString("sort_key")))
                .list();
        var page = ListPage.of(state, rows, Placed::place, null);
        return new ListPage<>(
                page.rows().stream().map(Placed::team).toList(),
                page.previous(),
                page.next(),
                page.first(),
                page.total());
    }

    private static Placed placed(TeamView team, String sortKey) {
        return new Placed(team, new ListPage.Place(sortKey, team.id().id()));
    }

    private static Map<String, @Nullable Object> params(ListState state) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("text", Given.text(state));
        params.put("parents", Given.ids(state, "parentId"));
        params.put("names", Given.texts(state, "name", UnaryOperator.identity()));
        return params;
    }
}
