package com.quorumcrm.files;

import java.io.IOException;
import java.io.InputStream;

/** Looks for malicious software in what people upload. */
interface VirusScan {

    /** Finds nothing, for it does not look. */
    VirusScan NONE = content -> true;

    /** @throws IOException when it cannot be told */
    boolean isClean(InputStream content) throws IOException;
}
