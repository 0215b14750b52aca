package com.quorumcrm.mail;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who is behind an address, among those whom somebody may see. */
@Component
class MailMatching {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    MailMatching(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /** The people with one of the addresses; where several have it, all of them. */
    Set<ContactId> contacts(Stream<Correspondent> who, Viewer viewer) {
        var addresses = folded(who);
        if (addresses.length == 0) {
            return Set.of();
        }
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select distinct c.id from contact_email e join contact c on c.id = e.contact_id
                        where lower(e.address) = any(:addresses) and c.deleted_at is null and %s
                        limit %d""".formatted(scope.sql(RecordKind.CONTACT, "c"), MOST))
                .param("addresses", addresses)
                .params(scope.params())
                .query((row, number) -> new ContactId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Those of the addresses that are colleagues', with the active colleague. */
    Map<String, UserId> colleagues(Stream<Correspondent> who) {
        var found = new HashMap<String, UserId>();
        jdbc.sql(
                        "select id, lower(email) as email from app_user where lower(email) = any(:addresses) and status = 'ACTIVE'")
                .param("addresses", folded(who))
                .query(row -> {
                    found.put(row.getString("email"), new UserId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** The deals that a conversation is about, as far as the viewer may see them. */
    Set<RecordRef> subjects(UUID thread, Collection<RecordKind> kinds, Viewer viewer) {
        var scope = visibility.of(viewer);
        return new HashSet<>(jdbc.sql("""
                        select distinct l.record_kind, l.record_id
                        from mail own join mail m on m.id = coalesce(own.copy_of, own.id)
                        join activity a on a.id = m.activity_id and a.deleted_at is null and %s
                        join activity_link l on l.activity_id = a.id
                        where own.thread_id = :thread and own.owner_id = :viewer and l.record_kind = any(:kinds) and %s
                        limit %d""".formatted(scope.sql(RecordKind.ACTIVITY, "a"), scope.namedSql("l"), MOST))
                .param("thread", thread)
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .params(scope.params())
                .query((row, number) -> new RecordRef(
                        RecordKind.valueOf(row.getString("record_kind")), row.getObject("record_id", UUID.class)))
                .list());
    }

    private static String[] folded(Stream<Correspondent> who) {
        return who.map(Correspondent::folded).collect(Collectors.toSet()).toArray(String[]::new);
    }
}
