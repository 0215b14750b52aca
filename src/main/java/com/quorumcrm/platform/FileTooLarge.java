package com.quorumcrm.platform;

/** A file is larger than it may be; nothing of it has been kept. */
public class FileTooLarge extends RuntimeException {

    private final long limit;

    FileTooLarge(long limit) {
        super("The file has more than " + limit + " bytes");
        this.limit = limit;
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }
}
