package com.quorumcrm.platform;

import com.quorumcrm.kernel.Text;
import java.util.regex.Pattern;

/**
 * A file in an outgoing mail.
 *
 * @param name as the recipient sees it
 * @param contentType as {@code application/pdf}; anything that is no such type is sent as bytes of unknown kind
 */
public record MailAttachment(String name, String contentType, byte[] content) {

    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9.+-]+/[a-zA-Z0-9.+-]+");
    private static final int LONGEST_NAME = 200;

    public MailAttachment {
        var line = Text.lineOrEmpty(name);
        name = line.length() <= LONGEST_NAME ? line : line.substring(line.length() - LONGEST_NAME);
        contentType = TYPE.matcher(contentType).matches() ? contentType : "application/octet-stream";
    }
}
