package com.quorumcrm.kernel;

import java.util.UUID;

/** Names any record, whatever its kind. */
public record RecordRef(RecordKind kind, UUID id) {

    /** Where the record's page is. */
    public String url() {
        return "/" + kind.plural() + "/" + id;
    }
}
