package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.EmailAddress;
import org.jspecify.annotations.Nullable;

/** An e-mail address in the form of a person. */
record EmailRow(@Nullable String address, EmailAddress.@Nullable Kind kind) {

    EmailAddress email(boolean first) {
        return new EmailAddress(address == null ? "" : address, kind == null ? EmailAddress.Kind.WORK : kind, first);
    }
}
