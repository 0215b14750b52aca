package com.quorumcrm.identity;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds people: everybody who is signed in knows the names, addresses and places of their colleagues. */
@Repository
@Transactional(readOnly = true)
public class PersonQuery {

    private static final int OFFERED = 200;
    private static final int ON_LISTS = 30;

    private static final String SELECT = select("null");

    private final JdbcClient jdbc;

    PersonQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param further another column, or several */
    static String select(String further) {
        return """
                select u.id, u.name, u.email, u.title, u.roles, u.status, u.version,
                       u.manager_id, m.name as manager_name, u.team_id, t.name as team_name, %s
                from app_user u
                left join app_user m on m.id = u.manager_id
                left join team t on t.id = u.team_id
                """.formatted(further);
    }

    /** @throws NoSuchRecord when there is nobody with this id */
    public PersonView get(UserId person, Viewer viewer) {
        return find(person, viewer).orElseThrow(NoSuchRecord::new);
    }

    public Optional<PersonView> find(UserId person, Viewer viewer) {
        return jdbc.sql(SELECT + "where u.id = :person")
                .param("person", person.id())
                .query(PersonQuery::view)
                .optional();
    }

    /** @param email compared without regard to case and width */
    public Optional<PersonView> findByEmail(String email, Viewer viewer) {
        return jdbc.sql(SELECT + "where lower(normalize(u.email, NFKC)) = :key")
                .param("key", EmailAddress.key(email))
                .query(PersonQuery::view)
                .optional();
    }

    /** People who can own records, by name; the first {@value #OFFERED} of them. */
    public List<PersonView> choices(Viewer viewer) {
        return lookup("", viewer);
    }

    /**
     * Those of some people who are still here, by name; as many as a list of choices takes.
     *
     * @param surely those who must not be missing, before the others
     */
    public List<PersonView> among(Collection<UUID> people, Collection<UUID> surely, Viewer viewer) {
        return jdbc.sql(SELECT + """
                        where u.id = any(cast(:surely as uuid[]))
                           or (u.id = any(cast(:people as uuid[])) and u.status <> 'DISABLED')
                        order by u.id = any(cast(:surely as uuid[])) desc, quorum_fold(u.name), u.id
                        limit :limit""")
                .param("people", PostgresArrays.uuids(people))
                .param("surely", PostgresArrays.uuids(surely))
                .param("limit", ON_LISTS)
                .query(PersonQuery::view)
                .list();
    }

    /** People who can own records, narrowed to those whose name or address holds the text. */
    public List<PersonView> lookup(String text, Viewer viewer) {
        return jdbc.sql(SELECT + """
                        where u.status <> 'DISABLED'
                          and (quorum_fold(u.name) like quorum_fold(:pattern) or lower(u.email) like lower(:pattern))
                        order by quorum_fold(u.name), u.id
                        limit :limit""")
                .param("pattern", containing(text))
                .param("limit", OFFERED)
                .query(PersonQuery::view)
                .list();
    }

    /** A pattern for {@code like}. */
    static String containing(String text) {
        return "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    static PersonView view(ResultSet row, int number) throws SQLException {
        return new PersonView(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("title"),
                Viewers.roles(row),
                id(row, "manager_id", UserId::new),
                row.getString("manager_name"),
                id(row, "team_id", TeamId::new),
                row.getString("team_name"),
                PersonStatus.valueOf(row.getString("status")),
                row.getLong("version"));
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }
}
