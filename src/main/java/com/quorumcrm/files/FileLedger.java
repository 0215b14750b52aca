package com.quorumcrm.files;

import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.identity.RecordNames;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.Jobs;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down which files there are: with the room that each takes, and in the history of its record. */
@Component
@Transactional
class FileLedger {

    private final AttachedFileRepository files;
    private final FileUsage usage;
    private final ChangeNotes notes;
    private final RecordNames names;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileLedger(
            AttachedFileRepository files,
            FileUsage usage,
            ChangeNotes notes,
            RecordNames names,
            Jobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.usage = usage;
        this.notes = notes;
        this.names = names;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    void enter(AttachedFile file, UserId by) {
        usage.take(file.name(), file.size());
        files.save(file);
        note(file, null, file.name(), by);
        if (ThumbnailJob.isDrawable(file.mediaType())) {
            var picture = new ThumbnailJob.Picture(file.id().id());
            jobs.enqueue(ThumbnailJob.NAME, file.id().toString(), picture);
        }
        events.publishEvent(file.attached());
    }

    void trash(FileId id, Viewer by) {
        var file = get(id);
        file.trash(by, clock.instant());
        usage.give(file.size());
        note(file, file.name(), null, by.id());
    }

    void restore(FileId id, Viewer by) {
        var file = get(id);
        usage.take(file.name(), file.size());
        file.restore(by, clock.instant());
        note(file, null, file.name(), by.id());
    }

    private AttachedFile get(FileId id) {
        return files.findById(id).orElseThrow(NoSuchRecord::new);
    }

    private void note(AttachedFile file, @Nullable String gone, @Nullable String come, UserId by) {
        var record = file.record();
        if (record.kind() != RecordKind.ACTIVITY) {
            var account = names.accounts(List.of(record)).get(record);
            notes.note(record, account, by, FileChangeWords.FIELD, named(gone), named(come));
        }
    }

    private static @Nullable Map<String, String> named(@Nullable String name) {
        return name == null ? null : Map.of("name", name);
    }
}
