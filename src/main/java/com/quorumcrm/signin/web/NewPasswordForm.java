package com.quorumcrm.signin.web;

import org.jspecify.annotations.Nullable;

/** The password that somebody chose. */
record NewPasswordForm(@Nullable String password) {

    String secret() {
        return password == null ? "" : password;
    }

    /** Never writes the password into a log. */
    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
