package com.quorumcrm.signin.web;

import org.jspecify.annotations.Nullable;

/** The old and the new password. */
record PasswordForm(
        @Nullable String currentPassword, @Nullable String newPassword) {

    /** Never writes passwords into a log. */
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
