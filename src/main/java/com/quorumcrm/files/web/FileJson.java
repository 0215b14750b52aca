package com.quorumcrm.files.web;

import com.quorumcrm.files.FileView;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A file as the API answers it.
 *
 * @param size in bytes
 * @param content where to get it
 */
record FileJson(
        UUID id,
        String recordType,
        UUID recordId,
        String name,
        String mediaType,
        long size,
        UUID createdBy,
        String createdByName,
        Instant createdAt,
        String content) {

    static FileJson of(FileView file) {
        return new FileJson(
                file.id().id(),
                file.record().kind().name().toLowerCase(Locale.ROOT),
                file.record().id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.createdBy().id(),
                file.createdByName(),
                file.createdAt(),
                FileApi.PATH + "/" + file.id() + "/content");
    }
}
