package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** How the API states which version of a record it answers, and asks which one a change was made on. */
public final class Versioned {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versioned() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    public static <T> ResponseEntity<T> created(String location, T body, long version) {
        return ResponseEntity.created(URI.create(location)).eTag(tag(version)).body(body);
    }

    /**
     * Reads the version from an {@code If-Match} header.
     *
     * @throws ResponseStatusException 428 when there is no such header
     * @throws NotUnderstood when it holds no ETag of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED, "If-Match is required");
        }
        var match = ETAG.matcher(ifMatch.strip());
        if (!match.matches()) {
            throw new NotUnderstood("If-Match", "web.api.if-match");
        }
        return Long.parseLong(match.group(1));
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
