package com.quorumcrm.mail;

import com.quorumcrm.platform.OutboundSockets;
import com.quorumcrm.platform.SecretKeeper.SecretLost;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.MailConnectException;

/** Why a folder could not be read. A stored format: names never change. */
public enum FolderTrouble {
    /** The host is in the network of Quorum itself. */
    INTERNAL,
    UNREACHABLE,
    /** The connection cannot be encrypted, or the certificate is not good. */
    UNSAFE,
    /** User and password are refused. */
    REFUSED,
    NO_FOLDER,
    /** The password cannot be read any more. */
    LOST,
    OTHER;

    static FolderTrouble of(Exception failure) {
        if (has(failure, OutboundSockets.Refused.class)) {
            return INTERNAL;
        }
        if (has(failure, SSLException.class)
                || String.valueOf(failure.getMessage()).contains("STARTTLS")) {
            return UNSAFE;
        }
        return switch (failure) {
            case AuthenticationFailedException refused -> REFUSED;
            case FolderNotFoundException missing -> NO_FOLDER;
            case MailConnectException silent -> UNREACHABLE;
            case SecretLost lost -> LOST;
            default -> OTHER;
        };
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(kind::isInstance);
    }

    /** The message key. */
    public String label() {
        return "mail.folder.trouble." + name().toLowerCase(Locale.ROOT);
    }

    /** Nothing will be otherwise until somebody changes the settings. */
    boolean isForGood() {
        return this == REFUSED || this == LOST || this == INTERNAL;
    }
}
