package com.quorumcrm.exchange.web;

import com.quorumcrm.exchange.ImportId;
import com.quorumcrm.exchange.ImportQuery;
import com.quorumcrm.exchange.ImportView;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.CsvWriter;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The rows that were refused, as a file with the reasons: mended, it can be imported as it is. */
@Controller
class RefusedRowsController {

    private final ImportQuery imports;
    private final MessageSource messages;

    RefusedRowsController(ImportQuery imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/imports/{id}/errors.csv")
    ResponseEntity<StreamingResponseBody> download(@PathVariable ImportId id, Viewer viewer) {
        var view = imports.find(id, viewer);
        var name = ContentDisposition.attachment()
                .filename("refused-" + view.fileName().replaceAll("[^\\w.-]", "_"))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(output -> write(view, viewer, output));
    }

    private void write(ImportView view, Viewer viewer, OutputStream output) {
        try (var csv = CsvWriter.withByteOrderMark(output)) {
            for (var key : new String[] {"row", "column", "message"}) {
                csv.text(messages.getMessage("exchange.errors." + key, null, viewer.locale()));
            }
            view.profile().header().forEach(csv::text);
            csv.endRow();
            imports.eachRefused(view.id(), viewer, row -> {
                csv.number(row.row()).text(row.column()).text(row.message());
                row.cells().forEach(csv::text);
                csv.endRow();
            });
        }
    }
}
