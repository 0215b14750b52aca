package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.ImportId;
import com.quorumcrm.exchange.ImportQuery;
import com.quorumcrm.exchange.ImportRuns;
import com.quorumcrm.exchange.ImportType;
import com.quorumcrm.exchange.Imports;
import com.quorumcrm.kernel.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes uploaded files. */
@Component
class ImportStarter {

    private final Imports imports;
    private final ImportRuns runs;
    private final ImportQuery query;
    private final MappingReader mappings;

    ImportStarter(Imports imports, ImportRuns runs, ImportQuery query, MappingReader mappings) {
        this.imports = imports;
        this.runs = runs;
        this.query = query;
        this.mappings = mappings;
    }

    ImportId upload(MultipartFile file, @Nullable ImportType type, Viewer viewer) {
        try (InputStream content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            return imports.upload(content, name == null ? "" : name, type, viewer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All at once; when something is not understood, nothing stays. */
    ImportId start(MultipartFile file, ImportType type, @Nullable String mapping, boolean dryRun, Viewer viewer) {
        var id = upload(file, type, viewer);
        try {
            var header = query.find(id, viewer).profile().header();
            imports.map(id, type, mappings.read(mapping, type, header), viewer);
            var started = dryRun ? runs.tryOut(id, viewer) : runs.run(id, viewer);
            if (!started.equals(id)) {
                imports.discard(id, viewer);
            }
            return started;
        } catch (RuntimeException refused) {
            imports.discard(id, viewer);
            throw refused;
        }
    }
}
