package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.OLGA;

import com.quorumcrm.Cast;
import com.quorumcrm.activities.Activities;
import com.quorumcrm.activities.ActivityDetails;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityType;
import com.quorumcrm.activities.AddActivity;
import com.quorumcrm.activities.Pins;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.RecordRef;
import java.util.Random;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on records of any kind: activities, pins, files, notifications, looks, and custom fields of others. */
@Component
class GivenMarks {

    private final Activities activities;
    private final Pins pins;
    private final Cast cast;
    private final JdbcClient jdbc;

    GivenMarks(Activities activities, Pins pins, Cast cast, JdbcClient jdbc) {
        this.activities = activities;
        this.pins = pins;
        this.cast = cast;
        this.jdbc = jdbc;
    }

    void on(RecordRef one, RecordRef other, Random random) {
        say(Set.of(one));
        pins.pin(say(Set.of(other)), other, cast.viewer(OLGA));
        var both = say(Set.of(one, other));
        if (random.nextBoolean()) {
            pins.pin(both, one, cast.viewer(OLGA));
            pins.pin(both, other, cast.viewer(OLGA));
        }
        for (var record : Set.of(one, other)) {
            each(record, """
                    insert into attached_file (id, version, record_kind, record_id, name, media_type, size_bytes, storage_key,
                                               created_at, created_by, updated_at, updated_by)
                    values (gen_random_uuid(), 0, :kind, :record, 'a.txt', 'text/plain', 1, left(md5(random()::text), 32), now(), :by, now(), :by)""");
            each(record, """
                    insert into notification (id, user_id, kind, record_kind, record_id, amount, at, by_mail)
                    values (gen_random_uuid(), :by, 'ASSIGNED', :kind, :record, 1, now(), false)""");
            if (random.nextBoolean()) {
                each(
                        record,
                        "insert into record_look (user_id, record_kind, record_id, looked_at) values (:by, :kind, :record, now())");
            }
            each(record, """
                    update account set custom_values = custom_values || jsonb_build_object('named' || left(cast(:record as text), 8), cast(:record as text))
                    where id = (select id from account where id <> :record and deleted_at is null and :kind is not null order by created_at desc limit 1)""");
        }
    }

    private ActivityId say(Set<RecordRef> about) {
        return activities.add(
                AddActivity.planned(ActivityDetails.of(ActivityType.TASK, "Task " + Ids.next()), about),
                cast.viewer(OLGA));
    }

    private void each(RecordRef record, String insert) {
        jdbc.sql(insert)
                .param("by", cast.id(BOB).id())
                .param("kind", record.kind().name())
                .param("record", record.id())
                .update();
    }
}
