package com.quorumcrm.web;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A file of comma-separated values, written while it is sent. */
public final class CsvAnswer {

    private CsvAnswer() {}

    /** @param name of the file, without its ending */
    public static ResponseEntity<StreamingResponseBody> of(String name, Consumer<OutputStream> writer) {
        var disposition =
                ContentDisposition.attachment().filename(name + ".csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(writer::accept);
    }
}
