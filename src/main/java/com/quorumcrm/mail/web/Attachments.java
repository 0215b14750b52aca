package com.quorumcrm.mail.web;

import com.quorumcrm.files.FileId;
import com.quorumcrm.files.Files;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.mail.MailUploads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps what is to go with a mail while it is being written, so that a refused form brings it back. */
@Component
class Attachments {

    private final MailUploads uploads;
    private final Files files;

    Attachments(MailUploads uploads, Files files) {
        this.uploads = uploads;
        this.files = files;
    }

    /** @param attached files of records; those that the viewer may not read are answered like ones that do not exist */
    List<UUID> keep(@Nullable List<MultipartFile> handedIn, List<FileId> attached, Viewer viewer) throws IOException {
        var kept = new ArrayList<UUID>();
        for (var file : handedIn == null ? List.<MultipartFile>of() : handedIn) {
            if (!file.isEmpty()) {
                var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                var type = Objects.requireNonNullElse(file.getContentType(), "");
                kept.add(uploads.keep(name, type, file.getInputStream(), viewer));
            }
        }
        for (var id : attached) {
            kept.add(copied(id, viewer));
        }
        return kept;
    }

    private UUID copied(FileId id, Viewer viewer) throws IOException {
        var file = files.open(id, viewer);
        try (var content = file.content().open()) {
            return uploads.keep(file.file().name(), file.file().mediaType(), content, viewer);
        }
    }
}
