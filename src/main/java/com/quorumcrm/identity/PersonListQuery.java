package com.quorumcrm.identity;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Filter;
import com.quorumcrm.web.Keyset;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListPage;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Sort;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists people, for those who place them and for programs. */
@Repository
@Transactional(readOnly = true)
public class PersonListQuery {

    /** What the list, and the API's collection, offers. */
    public static final ListDefinition DEFINITION = new ListDefinition(
            "/admin/users",
            List.of(
                    Column.of("name", "people.person.name").sorts(),
                    Column.of("email", "people.person.email").sorts(),
                    Column.of("title", "people.person.title"),
                    Column.of("roles", "people.person.roles"),
                    Column.of("manager", "people.person.manager"),
                    Column.of("team", "people.person.team"),
                    Column.of("status", "people.person.status")),
            List.of(
                    Filter.choice("status", "people.person.status", choices(PersonStatus.values(), "status")),
                    Filter.choice("role", "people.person.role", choices(Role.values(), "role")),
                    Filter.choice("teamId", "people.person.team"),
                    Filter.choice("managerId", "people.person.manager"),
                    Filter.text("name", "people.person.name"),
                    Filter.text("email", "people.person.email")),
            Sort.by("name"));

    private static final Map<String, Keyset.By> WAYS = Map.of(
            "name", new Keyset.By("quorum_fold(u.name)", "text"), "email", new Keyset.By("lower(u.email)", "text"));

    private static final String WHERE = """
            (cast(:text as text) is null or quorum_fold(u.name) like quorum_fold(:text) or lower(u.email) like lower(:text))
            and (cast(:statuses as text[]) is null or u.status = any(cast(:statuses as text[])))
            and (cast(:roles as text[]) is null or cast(u.roles as text[]) && cast(:roles as text[]))
            and (cast(:teams as uuid[]) is null or u.team_id = any(cast(:teams as uuid[])))
            and (cast(:managers as uuid[]) is null or u.manager_id = any(cast(:managers as uuid[])))
            and (cast(:names as text[]) is null
                 or quorum_fold(u.name) in (select quorum_fold(n) from unnest(cast(:names as text[])) n))
            and (cast(:emails as text[]) is null or lower(normalize(u.email, NFKC)) = any(cast(:emails as text[])))
            """;

    private final JdbcClient jdbc;

    PersonListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with its place in the list's order. */
    private record Placed(PersonView person, ListPage.Place place) {}

    public ListPage<PersonView> list(ListState state, Viewer viewer) {
        viewer.require(Permission.READ_USERS);
        var keyset = Keyset.of(state, WAYS, "u.id");
        var rows = jdbc.sql(PersonQuery.select(keyset.expression() + " as sort_key") + "where " + WHERE + " and "
                        + keyset.where() + " " + keyset.orderAndLimit())
                .params(params(state))
                .params(keyset.parameters())
                .query((row, number) -> {
                    var person = PersonQuery.view(row, number);
                    return new Placed(
                            person,
                            new ListPage.Place(
                                    row.getString("sort_key"), person.id().id()));
                })
                .list();
        var page = ListPage.of(state, rows, Placed::place, ListPage.Total.of(count(state)));
        return new ListPage<>(
                page.rows().stream().map(Placed::person).toList(),
                page.previous(),
                page.next(),
                page.first(),
                page.total());
    }

    private long count(ListState state) {
        return jdbc.sql("select count(*) from (select from app_user u where " + WHERE + " limit "
                        + (ListPage.COUNTED + 1) + ") counted")
                .params(params(state))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> params(ListState state) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("text", Given.text(state));
        params.put("statuses", Given.words(state, "status", PersonStatus.values()));
        params.put("roles", Given.words(state, "role", Role.values()));
        params.put("teams", Given.ids(state, "teamId"));
        params.put("managers", Given.ids(state, "managerId"));
        params.put("names", Given.texts(state, "name", UnaryOperator.identity()));
        params.put("emails", Given.texts(state, "email", EmailAddress::key));
        return params;
    }

    private static Choice[] choices(Enum<?>[] all, String kind) {
        return Stream.of(all)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .map(value -> Choice.keyed(value, "identity." + kind + "." + value))
                .toArray(Choice[]::new);
    }
}
