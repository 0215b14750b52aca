package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.ImportType;
import com.quorumcrm.kernel.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** @param type the key of a type, empty to have it told from the columns */
record UploadForm(@Nullable MultipartFile file, @Nullable String type) {

    MultipartFile given() {
        if (file == null || file.isEmpty()) {
            throw new RuleBroken("file", "exchange.new.none");
        }
        return file;
    }

    @Nullable
    ImportType known() {
        return type == null ? null : ImportType.of(type).orElse(null);
    }
}
