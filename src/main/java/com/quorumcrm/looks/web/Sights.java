package com.quorumcrm.looks.web;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.looks.Looks;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Notes that somebody was shown a record, apart from the request: reading a page writes nothing while it is read. */
@Component
class Sights {

    private final Looks looks;
    private final TaskExecutor executor;

    Sights(Looks looks, TaskExecutor applicationTaskExecutor) {
        this.looks = looks;
        this.executor = applicationTaskExecutor;
    }

    void of(RecordRef record, Viewer viewer) {
        executor.execute(() -> looks.look(record, viewer.id()));
    }
}
