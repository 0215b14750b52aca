package com.quorumcrm.signin.web;

import org.jspecify.annotations.Nullable;

/** What somebody typed to be let in. */
record SignInForm(@Nullable String username, @Nullable String password) {

    private static final int LONGEST = 254;

    String email() {
        return username == null || username.length() > LONGEST ? "" : username;
    }

    String secret() {
        return password == null ? "" : password;
    }

    /** Never writes the password into a log. */
    @Override
    public String toString() {
        return "SignInForm";
    }
}
