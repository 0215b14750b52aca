package com.quorumcrm.orgcharts;

import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes relationships in the history of both people, and once in that of a company where both belong to it. */
@Component
class RelationshipNotes {

    private final ChangeNotes notes;
    private final JdbcClient jdbc;

    RelationshipNotes(ChangeNotes notes, JdbcClient jdbc) {
        this.notes = notes;
        this.jdbc = jdbc;
    }

    void said(Relationship relationship, Viewer by) {
        note(relationship, null, words(relationship), by);
    }

    void takenBack(Relationship relationship, Viewer by) {
        note(relationship, words(relationship), null, by);
    }

    private void note(
            Relationship relationship,
            @Nullable Map<String, String> gone,
            @Nullable Map<String, String> come,
            Viewer by) {
        var from = company(relationship.from());
        var to = company(relationship.to());
        note(relationship.from(), from, gone, come, by);
        note(relationship.to(), Objects.equals(from, to) ? null : to, gone, come, by);
    }

    private void note(
            ContactId person,
            @Nullable UUID company,
            @Nullable Map<String, String> gone,
            @Nullable Map<String, String> come,
            Viewer by) {
        notes.note(person.ref(), company, by.id(), RelationshipChangeWords.FIELD, gone, come);
    }

    private @Nullable UUID company(ContactId person) {
        return jdbc.sql("select account_id from contact where id = :person")
                .param("person", person.id())
                .query((row, number) -> row.getObject("account_id", UUID.class))
                .optional()
                .orElse(null);
    }

    private static Map<String, String> words(Relationship relationship) {
        return Map.of("said", RelationshipChangeWords.value(relationship));
    }
}
