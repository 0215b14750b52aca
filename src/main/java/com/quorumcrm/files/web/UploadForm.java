package com.quorumcrm.files.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.kernel.RuleBroken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What somebody uploads; browsers send a nameless part when nothing was chosen. */
record UploadForm(@Nullable List<MultipartFile> file) {

    List<MultipartFile> given() {
        var named = requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .filter(part -> part.getOriginalFilename() != null
                        && !part.getOriginalFilename().isBlank())
                .toList();
        if (named.isEmpty()) {
            throw new RuleBroken("file", "files.rule.none");
        }
        return named;
    }
}
