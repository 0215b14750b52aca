package com.quorumcrm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.kernel.Viewer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;

/** Brings files in and waits until it is done. */
@Component
class ImportDesk {

    private static final EnumSet<ImportStatus> AT_REST = EnumSet.of(
            ImportStatus.UPLOADED,
            ImportStatus.CHECKED,
            ImportStatus.FINISHED,
            ImportStatus.FAILED,
            ImportStatus.UNDONE);

    private final Imports imports;
    private final ImportRuns runs;
    private final ImportStore store;

    ImportDesk(Imports imports, ImportRuns runs, ImportStore store) {
        this.imports = imports;
        this.runs = runs;
        this.store = store;
    }

    ImportId upload(String text, ImportType type, Viewer viewer) {
        return upload(text.getBytes(StandardCharsets.UTF_8), type, viewer);
    }

    ImportId upload(byte[] bytes, ImportType type, Viewer viewer) {
        return imports.upload(new ByteArrayInputStream(bytes), type.key() + ".csv", type, viewer);
    }

    ImportJob run(ImportId id, Mapping mapping, Viewer viewer) {
        imports.map(id, job(id).type(), mapping, viewer);
        return settled(runs.run(id, viewer));
    }

    ImportId start(byte[] bytes, ImportType type, Viewer viewer) {
        return runs.run(upload(bytes, type, viewer), viewer);
    }

    ImportJob run(String text, ImportType type, Viewer viewer) {
        return settled(runs.run(upload(text, type, viewer), viewer));
    }

    ImportJob tryOut(ImportId id, Viewer viewer) {
        runs.tryOut(id, viewer);
        return settled(id);
    }

    ImportJob undo(ImportId id, Viewer viewer) {
        runs.undo(id, viewer);
        return settled(id);
    }

    ImportJob settled(ImportId id) {
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(3))
                .pollInterval(java.time.Duration.ofMillis(50))
                .until(() -> AT_REST.contains(job(id).status()));
        var job = job(id);
        assertThat(job.failure()).isNull();
        return job;
    }

    ImportJob job(ImportId id) {
        return store.find(id).orElseThrow();
    }
}
