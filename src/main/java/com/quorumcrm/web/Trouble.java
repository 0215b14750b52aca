package com.quorumcrm.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not carried out, before it is known whether a page, a fragment or the API is to say so.
 *
 * @param faults what is wrong in particular
 */
record Trouble(HttpStatus status, List<Fault> faults) {

    /**
     * One thing that is wrong.
     *
     * @param field the property or parameter, empty when it concerns the whole
     * @param code a message key
     */
    record Fault(String field, String code, List<Object> arguments) {}

    static Trouble of(HttpStatus status) {
        return new Trouble(status, List.of());
    }

    static Trouble of(HttpStatus status, String field, String code, Object... arguments) {
        return new Trouble(status, List.of(new Fault(field, code, List.of(arguments))));
    }

    String title() {
        return "web.trouble." + status.value() + ".title";
    }

    String text() {
        return "web.trouble." + status.value() + ".text";
    }
}
