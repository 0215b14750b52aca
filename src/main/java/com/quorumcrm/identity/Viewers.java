package com.quorumcrm.identity;

import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the person who asks from what the database says now: roles are never older than the request. */
@Component
public class Viewers {

    public static final String COLUMNS =
            "u.id, u.name, u.email, u.roles, coalesce(u.zone, o.zone) as zone, coalesce(u.locale, o.locale) as locale";

    private final Standings standings;

    Viewers(Standings standings) {
        this.standings = standings;
    }

    /** Empty for people who are not active. */
    public Optional<Viewer> find(UserId person) {
        return standings.of(person).viewer();
    }

    public static Viewer viewer(ResultSet row, int number) throws SQLException {
        var roles = roles(row);
        return new Viewer(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                roles,
                RolePermissions.of(roles),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
