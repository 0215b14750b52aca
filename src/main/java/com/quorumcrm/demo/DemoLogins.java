package com.quorumcrm.demo;

import com.quorumcrm.kernel.Role;
import com.quorumcrm.signin.DemoPeople;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** How the people of the demo company get in. */
@Component
@ConditionalOnBooleanProperty("quorum.demo.enabled")
class DemoLogins implements DemoPeople {

    /** No secret: it opens nothing but made-up data on the machine of whoever tries Quorum. */
    private static final String PASSWORD = "ridgeline-demo";

    private final List<DemoLogin> logins = Vocabulary.read(
            "people",
            row -> new DemoLogin(
                    row.getField("mailbox") + Cast.DOMAIN,
                    PASSWORD,
                    row.getField("name"),
                    Role.valueOf(row.getField("role")),
                    row.getField("title")));

    @Override
    public List<DemoLogin> logins() {
        return logins;
    }

    static String passwordHash() {
        return "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);
    }
}
