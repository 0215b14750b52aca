package com.quorumcrm.exchange;

import com.quorumcrm.kernel.UserId;

/**
 * What is to be done in the background.
 *
 * @param personId on whose behalf
 */
record ImportWork(String importId, String personId) {

    static ImportWork of(ImportId id, UserId by) {
        return new ImportWork(id.toString(), by.toString());
    }

    ImportId id() {
        return ImportId.of(importId);
    }

    UserId by() {
        return UserId.of(personId);
    }
}
