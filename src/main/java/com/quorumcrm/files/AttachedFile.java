package com.quorumcrm.files;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Stamps;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.StoredFile;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that hangs on a record. */
@Entity
class AttachedFile {

    @EmbeddedId
    private FileId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private RecordKind recordKind;

    private UUID recordId;
    private String name;
    private String mediaType;
    private long sizeBytes;
    private String storageKey;

    @Embedded
    private Stamps stamps;

    @SuppressWarnings("NullAway.Init")
    protected AttachedFile() {}

    AttachedFile(RecordRef record, FileName name, String mediaType, StoredFile stored, UserId by, Instant at) {
        id = FileId.next();
        recordKind = record.kind();
        recordId = record.id();
        this.name = name.value();
        this.mediaType = mediaType;
        sizeBytes = stored.size();
        storageKey = stored.key();
        stamps = new Stamps(at, by, at, by, null, null);
    }

    FileAttached attached() {
        return new FileAttached(record(), id, stamps.createdBy(), stamps.createdAt());
    }

    void trash(Viewer by, Instant at) {
        stamps = stamps.trashed(by, at);
    }

    void restore(Viewer by, Instant at) {
        stamps = stamps.restored(by, at);
    }

    FileId id() {
        return id;
    }

    RecordRef record() {
        return new RecordRef(recordKind, recordId);
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return sizeBytes;
    }
}
