package com.quorumcrm.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * A request of the API that was not carried out, as {@code application/problem+json} (RFC 9457).
 *
 * @param type names the kind of problem; it never changes
 * @param errors which properties or parameters are the matter, empty when it is none in particular
 */
public record Problem(String type, String title, int status, String detail, List<FieldProblem> errors) {

    /** @param field the property or parameter, empty when it concerns the whole */
    public record FieldProblem(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(HttpStatus status, String detail, List<FieldProblem> errors) {
        var kind = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Problem("urn:quorum:problem:" + kind, status.getReasonPhrase(), status.value(), detail, errors);
    }
}
