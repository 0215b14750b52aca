package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A telephone number in the form of a person. */
record PhoneRow(@Nullable String number, PhoneNumber.@Nullable Kind kind) {

    PhoneNumber phone(boolean first) {
        return new PhoneNumber(number == null ? "" : number, kind == null ? PhoneNumber.Kind.WORK : kind, first);
    }
}
