package com.quorumcrm.files.web;

import com.quorumcrm.files.AttachFile;
import com.quorumcrm.files.FileId;
import com.quorumcrm.files.Files;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files. */
@Component
class Uploads {

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    /** Those that are refused are told in the result; the others stay. */
    int attach(RecordRef record, List<MultipartFile> given, BindingResult refusals, Viewer viewer) {
        var attached = 0;
        for (var file : given) {
            try {
                attach(record, file, viewer);
                attached++;
            } catch (RuleBroken broken) {
                FormErrors.add(broken, refusals);
            }
        }
        return attached;
    }

    FileId attach(RecordRef record, MultipartFile file, Viewer viewer) {
        try (InputStream content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return files.attach(new AttachFile(record, name, content), viewer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
