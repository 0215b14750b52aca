package com.quorumcrm.files;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Set;

/**
 * A file as it is listed.
 *
 * @param record what it hangs on
 * @param mediaType what its content has shown; {@code application/octet-stream} where that was not what its name says
 * @param size in bytes
 * @param pictured whether there is a small picture of it
 * @param editable whether the viewer may remove it
 */
public record FileView(
        FileId id,
        RecordRef record,
        String name,
        String mediaType,
        long size,
        boolean pictured,
        UserId createdBy,
        String createdByName,
        Instant createdAt,
        boolean editable) {

    private static final Set<String> SHOWN_BY_BROWSERS =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "text/plain", "application/pdf");
    private static final int KILO = 1000;

    /** May a browser show it, rather than save it? */
    public boolean isShown() {
        return SHOWN_BY_BROWSERS.contains(mediaType);
    }

    /** The name of a Tabler icon without its prefix. */
    public String icon() {
        return switch (mediaType.substring(0, mediaType.indexOf('/'))) {
            case "image" -> "photo";
            case "audio" -> "music";
            case "video" -> "video";
            default -> mediaType.equals("application/pdf") ? "file-type-pdf" : "file";
        };
    }

    /** A message key; its argument is {@link #sizeInUnits()}. */
    public String sizeLabel() {
        return "files.size." + (size < KILO ? "bytes" : size < KILO * KILO ? "kilobytes" : "megabytes");
    }

    public BigDecimal sizeInUnits() {
        var unit = size < KILO ? 1 : size < KILO * KILO ? KILO : KILO * KILO;
        var exact = BigDecimal.valueOf(size).divide(BigDecimal.valueOf(unit), MathContext.DECIMAL32);
        return exact.round(new MathContext(exact.compareTo(BigDecimal.valueOf(100)) < 0 ? 2 : 3));
    }
}
