package com.quorumcrm.calendar.web;

import com.quorumcrm.calendar.CalendarFeed;
import com.quorumcrm.kernel.NoSuchRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's calendar, for whoever knows its secret address. */
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;

    FeedController(CalendarFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/calendar/feed/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var text = feed.read(secret).orElseThrow(NoSuchRecord::new).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(text))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"quorum.ics\"")
                .body(text);
    }

    private static String tag(byte[] text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text);
            return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
