package com.quorumcrm.identity;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says in words what stored values mean that are keys of something. */
@Component
public class ValueNames {

    private final RecordNames records;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    ValueNames(RecordNames records, JdbcClient jdbc, MessageSource messages) {
        this.records = records;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** The names of colleagues, by their ids. */
    public Map<String, String> people(Set<String> ids) {
        var names = new HashMap<String, String>();
        jdbc.sql("select id, name from app_user where id = any(cast(:ids as uuid[]))")
                .param("ids", PostgresArrays.uuids(ids.stream().map(UUID::fromString)))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    /** The titles of records by their ids; those that the viewer may not see have a word that says so. */
    public Map<String, String> titles(RecordKind kind, Set<String> ids, Viewer viewer) {
        var refs =
                ids.stream().map(id -> new RecordRef(kind, UUID.fromString(id))).toList();
        var titles = records.titles(refs, viewer);
        var hidden = messages.getMessage("identity.value.hidden", null, LocaleContextHolder.getLocale());
        return refs.stream()
                .collect(Collectors.toMap(ref -> ref.id().toString(), ref -> titles.getOrDefault(ref, hidden)));
    }

    /**
     * What constants of our own are called.
     *
     * @param key gives the message key of a constant
     */
    public Map<String, String> words(Set<String> constants, UnaryOperator<String> key) {
        var locale = LocaleContextHolder.getLocale();
        return constants.stream()
                .collect(Collectors.toMap(
                        constant -> constant,
                        constant -> Objects.requireNonNullElse(
                                messages.getMessage(key.apply(constant), null, constant, locale), constant)));
    }
}
