package com.quorumcrm.vcards.web;

import com.quorumcrm.kernel.RuleBroken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file with cards; browsers send a nameless part when none was chosen. */
record CardFile(@Nullable MultipartFile file) {

    private static final int LARGEST = 5 << 20;

    /** @throws RuleBroken if there is none, or it is larger than five megabytes */
    byte[] bytes() throws IOException {
        if (file == null || file.isEmpty()) {
            throw new RuleBroken("file", "vcards.rule.none");
        }
        if (file.getSize() > LARGEST) {
            throw new RuleBroken("file", "vcards.rule.large", LARGEST >> 20);
        }
        return file.getBytes();
    }
}
