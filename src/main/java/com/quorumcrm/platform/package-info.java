/**
 * How it runs: the database at start, work in the background, and the one door each to the disk, to mail, to
 * foreign HTML and to spreadsheets.
 *
 * <p>Other modules reach the disk through {@link com.quorumcrm.platform.FileStore}, work in the background through
 * {@link com.quorumcrm.platform.Jobs}, send mail through {@link com.quorumcrm.platform.Mailer}, show HTML from outside
 * through {@link com.quorumcrm.platform.HtmlSanitizer} and write spreadsheets through
 * {@link com.quorumcrm.platform.CsvWriter}. It knows no feature.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel"})
@NullMarked
package com.quorumcrm.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
