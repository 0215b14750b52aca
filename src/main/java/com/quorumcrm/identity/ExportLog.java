package com.quorumcrm.identity;

import com.quorumcrm.kernel.Viewer;
import org.springframework.stereotype.Component;

/** Keeps who took records away as a file. */
@Component
public class ExportLog {

    private final SecurityLog log;

    ExportLog(SecurityLog log) {
        this.log = log;
    }

    /** @param list what was taken, in the plural */
    public void note(String list, long rows, Viewer viewer) {
        log.note(SecurityLog.Event.EXPORTED, viewer.id().id(), null, "list=%s rows=%d".formatted(list, rows));
    }
}
