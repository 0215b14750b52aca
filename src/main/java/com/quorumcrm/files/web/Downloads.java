package com.quorumcrm.files.web;

import com.quorumcrm.files.FileContent;
import com.quorumcrm.files.FileId;
import com.quorumcrm.files.StoredContent;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out what people have uploaded, so that no browser takes it for a page of ours. */
@Component
class Downloads {

    private static final String ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /** @param saved rather than shown, whatever it is */
    ResponseEntity<Resource> of(FileContent content, boolean saved, HttpServletResponse response) {
        var file = content.file();
        response.setHeader("Content-Security-Policy", ALONE);
        return ResponseEntity.ok()
                .contentType(type(file.mediaType()))
                .eTag("\"" + file.id() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(file.name(), saved || !file.isShown()).toString())
                .body(new StoredResource(content.content()));
    }

    ResponseEntity<Resource> picture(StoredContent drawn, FileId of, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", ALONE);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .eTag("\"" + of + "-small\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new StoredResource(drawn));
    }

    private static MediaType type(String mediaType) {
        var type = MediaType.parseMediaType(mediaType);
        return type.equals(MediaType.TEXT_PLAIN) ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static ContentDisposition disposition(String name, boolean saved) {
        var how = saved ? ContentDisposition.attachment() : ContentDisposition.inline();
        return how.filename(name, StandardCharsets.UTF_8).build();
    }
}
