package com.quorumcrm.files;

import com.quorumcrm.kernel.RecordRef;
import java.io.InputStream;

/**
 * Hang a file on a record. Of which type it is will be told from its content and its name; what the sender says of that is
 * not asked for.
 *
 * @param record an account, a contact, an opportunity or an activity
 * @param name as the sender gave it: it is cleaned, and never reaches a disk
 * @param content read once and not closed
 */
public record AttachFile(RecordRef record, String name, InputStream content) {}
