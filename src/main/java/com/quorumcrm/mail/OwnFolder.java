package com.quorumcrm.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's folder of a mail server, from which their mail is taken; its password is nobody's to read.
 *
 * @param confidential what is taken is for those who take part only
 * @param existing what was in the folder already is taken too
 * @param checkedAt when it was read last, null before the first time
 * @param trouble why it could not be read the last time
 * @param stopped it is not tried again until the settings are changed
 */
public record OwnFolder(
        String host,
        int port,
        String username,
        String folder,
        boolean confidential,
        boolean existing,
        @Nullable Instant checkedAt,
        @Nullable FolderTrouble trouble,
        boolean stopped) {}
