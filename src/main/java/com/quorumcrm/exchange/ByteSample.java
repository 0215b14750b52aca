package com.quorumcrm.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What tells encodings apart in a file of any length.
 *
 * @param foreign lines with bytes beyond ASCII, up to a limit
 * @param utf8 is the whole file valid UTF-8?
 */
@SuppressWarnings("ArrayRecordComponent")
record ByteSample(byte[] start, byte[] foreign, long zerosAtEven, long zerosAtOdd, boolean utf8) {

    private static final int START = 4096;
    private static final int FOREIGN = 256 * 1024;
    private static final int LINE = 16 * 1024;

    static ByteSample of(InputStream bytes) throws IOException {
        var reading = new Reading();
        var buffered = new BufferedInputStream(bytes, 64 * 1024);
        for (int next = buffered.read(); next >= 0; next = buffered.read()) {
            reading.take(next);
        }
        reading.endLine();
        return new ByteSample(
                reading.start.toByteArray(),
                reading.foreign.toByteArray(),
                reading.zeros[0],
                reading.zeros[1],
                reading.utf8.valid());
    }

    private static final class Reading {

        private final ByteArrayOutputStream start = new ByteArrayOutputStream();
        private final ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final long[] zeros = new long[2];
        private final Utf8Check utf8 = new Utf8Check();
        private boolean lineIsForeign;
        private long position;

        private void take(int next) {
            if (position < START) {
                start.write(next);
            }
            if (next == 0) {
                zeros[(int) (position & 1)]++;
            }
            position++;
            utf8.take(next);
            addToLine(next);
        }

        private void addToLine(int next) {
            lineIsForeign |= next >= 0x80;
            if (line.size() < LINE) {
                line.write(next);
            }
            if (next == '\n') {
                endLine();
            }
        }

        private void endLine() {
            if (lineIsForeign && line.size() < LINE && foreign.size() < FOREIGN) {
                foreign.writeBytes(line.toByteArray());
            }
            line.reset();
            lineIsForeign = false;
        }
    }
}
