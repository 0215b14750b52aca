package com.quorumcrm.kernel;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who made and last changed a record and when, and who moved it to the trash. */
@Embeddable
public record Stamps(
        Instant createdAt,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "created_by"))
        UserId createdBy,

        Instant updatedAt,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "updated_by"))
        UserId updatedBy,

        @Nullable Instant deletedAt,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "deleted_by")) @Nullable
        UserId deletedBy) {

    public static Stamps created(Viewer by, Instant at) {
        return new Stamps(at, by.id(), at, by.id(), null, null);
    }

    public Stamps updated(Viewer by, Instant at) {
        return new Stamps(createdAt, createdBy, at, by.id(), deletedAt, deletedBy);
    }

    public Stamps trashed(Viewer by, Instant at) {
        return new Stamps(createdAt, createdBy, at, by.id(), at, by.id());
    }

    public Stamps restored(Viewer by, Instant at) {
        return new Stamps(createdAt, createdBy, at, by.id(), null, null);
    }

    public boolean isTrashed() {
        return deletedAt != null;
    }
}
