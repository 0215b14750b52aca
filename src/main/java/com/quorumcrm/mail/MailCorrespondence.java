package com.quorumcrm.mail;

import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityView.Colleague;
import com.quorumcrm.activities.Correspondence;
import com.quorumcrm.activities.Correspondence.Enclosure;
import com.quorumcrm.activities.Correspondence.Party;
import com.quorumcrm.activities.CorrespondenceSource;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells timelines between whom the mails on them went: known people by their names, others by their addresses. */
@Component
class MailCorrespondence implements CorrespondenceSource {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    MailCorrespondence(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    private record Head(
            ActivityId activity,
            Correspondent from,
            List<Correspondent> to,
            List<Correspondent> cc,
            List<Enclosure> files,
            List<Colleague> sources) {

        Stream<String> addresses() {
            return Stream.of(Stream.of(from), to.stream(), cc.stream())
                    .flatMap(people -> people)
                    .map(Correspondent::folded);
        }
    }

    private record Known(
            String address, String name, @Nullable UUID contact) {}

    @Override
    public Map<ActivityId, Correspondence> of(Collection<ActivityId> activities, Viewer viewer) {
        var heads = heads(activities);
        var known = known(heads, viewer);
        return heads.stream()
                .collect(Collectors.toMap(
                        Head::activity,
                        head -> new Correspondence(
                                party(head.from(), known),
                                parties(head.to(), known),
                                parties(head.cc(), known),
                                head.files(),
                                head.sources())));
    }

    private List<Head> heads(Collection<ActivityId> activities) {
        return jdbc.sql("""
                        select m.id, m.activity_id, m.from_address, m.from_name, %s,
                               array(select s.owner_id from mail s where s.id = m.id or s.copy_of = m.id
                                     order by s.received_at, s.id) as sources,
                               array(select u.name from mail s join app_user u on u.id = s.owner_id where s.id = m.id or s.copy_of = m.id
                                     order by s.received_at, s.id) as source_names
                        from mail m where m.activity_id = any(cast(:activities as uuid[]))""".formatted(MailRows.PEOPLE_AND_PARTS))
                .param("activities", PostgresArrays.uuids(activities.stream().map(ActivityId::id)))
                .query(MailCorrespondence::head)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        var id = new MailId(row.getObject("id", UUID.class));
        return new Head(
                new ActivityId(row.getObject("activity_id", UUID.class)),
                new Correspondent(row.getString("from_address"), row.getString("from_name")),
                MailRows.people(row, "TO"),
                MailRows.people(row, "CC"),
                MailRows.parts(row).stream()
                        .map(part -> new Enclosure(
                                part.name(), part.contentType(), part.size(), id.url() + "/files/" + part.position()))
                        .toList(),
                sources(row));
    }

    private static List<Colleague> sources(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("sources").getArray();
        var names = (String[]) row.getArray("source_names").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(at -> new Colleague(new UserId(ids[at]), names[at]))
                .toList();
    }

    /** By folded address; of several people with one address the first by name, a person before a colleague. */
    private Map<String, Known> known(List<Head> heads, Viewer viewer) {
        var scope = visibility.of(viewer);
        var addresses = heads.stream().flatMap(Head::addresses).collect(Collectors.toSet());
        var found = new HashMap<String, Known>();
        if (!addresses.isEmpty()) {
            jdbc.sql("""
                            select lower(e.address) as address, c.name, c.id as contact
                            from contact_email e join contact c on c.id = e.contact_id
                            where lower(e.address) = any(:addresses) and c.deleted_at is null and %s
                            union all
                            select lower(u.email), u.name, null from app_user u where lower(u.email) = any(:addresses)
                            order by contact nulls last, name""".formatted(scope.sql(RecordKind.CONTACT, "c")))
                    .param("addresses", PostgresArrays.texts(addresses))
                    .params(scope.params())
                    .query(Known.class)
                    .list()
                    .forEach(person -> found.putIfAbsent(person.address(), person));
        }
        return found;
    }

    private static List<Party> parties(List<Correspondent> people, Map<String, Known> known) {
        return people.stream().map(somebody -> party(somebody, known)).toList();
    }

    private static Party party(Correspondent somebody, Map<String, Known> known) {
        var person = known.get(somebody.folded());
        if (person == null) {
            return new Party(somebody.address(), somebody.name(), null, false);
        }
        var contact = person.contact();
        return new Party(
                somebody.address(),
                person.name(),
                contact == null ? null : new RecordRef(RecordKind.CONTACT, contact),
                true);
    }
}
