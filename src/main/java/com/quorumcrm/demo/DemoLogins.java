package com.quorumcrm.demo;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How the people of the demo company get in. */
class DemoLogins {

    /** No secret: it opens nothing but made-up data on the machine of whoever tries Quorum. */
    static final String PASSWORD = "ridgeline-demo";

    static String passwordHash() {
        return "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD);
    }
}
