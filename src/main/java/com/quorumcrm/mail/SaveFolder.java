package com.quorumcrm.mail;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Have mail taken from a folder of a mail server.
 *
 * @param password null to leave it as it is
 * @param confidential for those who take part only
 * @param existing also what is in it already
 */
public record SaveFolder(
        String host,
        int port,
        String username,
        @Nullable String password,
        String folder,
        boolean confidential,
        boolean existing) {

    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    public SaveFolder {
        host = Text.lineOrEmpty(host).toLowerCase(Locale.ROOT);
        username = Text.lineOrEmpty(username);
        password = password == null || password.isEmpty() ? null : password;
        folder = Objects.requireNonNullElse(Text.line(folder), "INBOX");
    }

    /** A password goes to nobody but the server, and the user of it, for whom it was given. */
    void check(Rules rules, @Nullable OwnFolder before) {
        var isSame = before != null
                && before.host().equals(host)
                && before.port() == port
                && before.username().equals(username);
        rules.required("host", host)
                .atMost("host", host, 253)
                .that(host.isEmpty() || HOST.matcher(host).matches(), "host", "mail.folder.rule.host")
                .that(port > 0 && port < 65536, "port", "mail.folder.rule.port")
                .required("username", username)
                .atMost("username", username, 254)
                .atMost("password", password, 500)
                .that(password != null || isSame, "password", "mail.folder.rule.password")
                .atMost("folder", folder, 200);
    }
}
