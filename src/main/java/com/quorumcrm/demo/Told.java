package com.quorumcrm.demo;

import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.RecordKind;
import java.time.Instant;
import java.util.UUID;

/** What somebody was told, and has not read yet. */
record Told(UUID id, UUID to, NewsKind kind, UUID activity, UUID by, Instant at) {

    static final Table<Told> TABLE = new Table<>(
            "notification",
            "id, user_id, kind, record_kind, record_id, caused_by, amount, at, by_mail",
            told -> new Object[] {
                told.id, told.to, told.kind, RecordKind.ACTIVITY, told.activity, told.by, 1, told.at, false
            });
}
