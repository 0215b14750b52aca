package com.quorumcrm.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies until there is too much. */
final class LimitedCopy {

    private static final int BUFFER_BYTES = 64 * 1024;

    private LimitedCopy() {}

    /** @return how many bytes there were */
    static long of(InputStream content, long limit, OutputStream output) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        var size = 0L;
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new FileTooLarge(limit);
            }
            output.write(buffer, 0, read);
        }
        return size;
    }
}
