package com.quorumcrm.pipelines;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a deal was lost. */
@Entity
class LossReason {

    @EmbeddedId
    private LossReasonId id;

    private String key;
    private String name;
    private int position;
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected LossReason() {}

    LossReason(String key, String name, int position) {
        this.id = LossReasonId.next();
        this.key = key;
        this.name = Name.checked(name);
        this.position = position;
    }

    void rename(String name) {
        this.name = Name.checked(name);
    }

    void retire(Instant at) {
        retiredAt = at;
    }

    void offerAgain() {
        retiredAt = null;
    }

    LossReasonId id() {
        return id;
    }

    String key() {
        return key;
    }

    boolean isCalled(String name) {
        return this.name.equalsIgnoreCase(name.strip());
    }
}
