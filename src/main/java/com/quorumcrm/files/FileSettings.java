package com.quorumcrm.files;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which files are taken.
 *
 * @param largest the size of a single one
 * @param quota what all of them together may take; those in the trash do not count
 * @param keptInTrash how long those in the trash can be taken back
 * @param extensions the only ones that are taken, in small letters and without a dot
 */
@ConfigurationProperties("quorum.files")
record FileSettings(
        @DefaultValue("25MB") DataSize largest,
        @DefaultValue("20GB") DataSize quota,
        @DefaultValue("30d") Duration keptInTrash,

        @DefaultValue({
            "pdf", "png", "jpg", "jpeg", "gif", "webp", "heic", "tif", "tiff", "txt", "md", "csv", "tsv", "json", "rtf",
            "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "pages", "numbers", "key", "eml", "msg",
            "ics", "vcf", "zip", "mp3", "m4a", "wav", "mp4", "mov", "webm"
        })
        Set<String> extensions,

        @DefaultValue Scanner scanner) {

    /** What becomes of a file while the scanner does not answer. */
    enum Unreachable {
        REFUSE,
        ACCEPT
    }

    /** @param address of a clamd, as {@code clamav:3310}; without one nothing is scanned */
    record Scanner(
            @Nullable String address,
            @DefaultValue("20s") Duration timeout,
            @DefaultValue("refuse") Unreachable unreachable) {}
}
