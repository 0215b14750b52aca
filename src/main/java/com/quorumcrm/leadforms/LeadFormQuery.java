package com.quorumcrm.leadforms;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.platform.Rows;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads forms. */
@Repository
@Transactional(readOnly = true)
public class LeadFormQuery {

    private static final String SELECT = """
            select f.*, (select count(*) from lead_form_entry e where e.form_id = f.id) as entries,
                   (select max(e.at) from lead_form_entry e where e.form_id = f.id) as last_at
            from lead_form f
            """;

    private final JdbcClient jdbc;

    LeadFormQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<LeadFormView> all(Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        return jdbc.sql(SELECT + "order by lower(f.name), f.id limit 200")
                .query((row, number) -> view(row))
                .list();
    }

    /** @throws NoSuchRecord when there is none */
    public LeadFormView find(LeadFormId id, Viewer viewer) {
        viewer.require(Permission.EDIT_LEAD_RULES);
        return jdbc.sql(SELECT + "where f.id = :id")
                .param("id", id.id())
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(NoSuchRecord::new);
    }

    /** For whoever was given its address: nobody is asked who they are. */
    public Optional<LeadFormView> byToken(String token) {
        return jdbc.sql(SELECT + "where f.token = :token")
                .param("token", token)
                .query((row, number) -> view(row))
                .optional();
    }

    private static LeadFormView view(ResultSet row) throws SQLException {
        var last = row.getObject("last_at", OffsetDateTime.class);
        return new LeadFormView(
                Rows.id(row, "id", LeadFormId::new),
                row.getLong("version"),
                details(row),
                row.getString("token"),
                row.getString("secret"),
                row.getLong("entries"),
                last == null ? null : last.toInstant(),
                Rows.user(row, "updated_by"));
    }

    private static FormDetails details(ResultSet row) throws SQLException {
        return new FormDetails(
                row.getString("name"),
                row.getString("title"),
                row.getString("intro"),
                fields(row.getArray("fields")),
                fields(row.getArray("required")),
                row.getString("consent_text"),
                row.getBoolean("consent_required"),
                row.getString("source"),
                row.getString("campaign"),
                Channel.valueOf(row.getString("channel")),
                row.getString("thanks"),
                Rows.idOrNull(row, "owner_id", UserId::new),
                row.getString("embedders"));
    }

    private static Set<FormField> fields(Array keys) throws SQLException {
        return Stream.of((String[]) keys.getArray())
                .flatMap(key -> FormField.of(key).stream())
                .collect(Collectors.toSet());
    }
}
