package com.quorumcrm.web;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Refusal;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.web.Trouble.Fault;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Tells what kind of trouble an exception means. */
final class Troubles {

    private static final Set<HttpStatus> SAID = Set.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.NOT_ACCEPTABLE,
            HttpStatus.CONFLICT,
            HttpStatus.PRECONDITION_FAILED,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            HttpStatus.UNPROCESSABLE_CONTENT,
            HttpStatus.PRECONDITION_REQUIRED,
            HttpStatus.TOO_MANY_REQUESTS,
            HttpStatus.SERVICE_UNAVAILABLE,
            HttpStatus.INTERNAL_SERVER_ERROR);

    private Troubles() {}

    /**
     * An id in a URL that is refused as such comes wrapped by the conversion.
     *
     * @param api in the API a stale version is a failed precondition, on pages a conflict
     */
    static Trouble of(Throwable thrown, boolean api) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal, api);
            }
        }
        return unforeseen(thrown, api);
    }

    private static Trouble unforeseen(Throwable thrown, boolean api) {
        return switch (thrown) {
            case BindException invalid -> invalid(invalid);
            case HttpMessageNotReadableException unreadable -> Unreadable.body(unreadable);
            case MethodArgumentTypeMismatchException mismatch ->
                Trouble.of(HttpStatus.BAD_REQUEST, mismatch.getName(), "web.api.property");
            case MissingServletRequestParameterException missing ->
                Trouble.of(HttpStatus.BAD_REQUEST, missing.getParameterName(), "web.api.missing");
            case MissingRequestHeaderException missing
            when missing.getHeaderName().equals("If-Match") -> Trouble.of(HttpStatus.PRECONDITION_REQUIRED);
            case TypeMismatchException mismatch -> Trouble.of(HttpStatus.BAD_REQUEST);
            case MaxUploadSizeExceededException large -> Trouble.of(HttpStatus.CONTENT_TOO_LARGE);
            case ErrorResponse spring -> ofStatus(spring.getStatusCode().value());
            case OptimisticLockingFailureException stale -> stale(api);
            case DataIntegrityViolationException collision -> Trouble.of(HttpStatus.CONFLICT);
            default ->
                isOutOfOrder(thrown)
                        ? Trouble.of(HttpStatus.SERVICE_UNAVAILABLE)
                        : Trouble.of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    static Trouble ofStatus(int code) {
        var status = HttpStatus.resolve(code);
        if (status != null && SAID.contains(status)) {
            return Trouble.of(status);
        }
        return Trouble.of(code >= 500 ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST);
    }

    private static Trouble refused(Refusal refusal, boolean api) {
        return switch (refusal) {
            case NoSuchRecord missing -> Trouble.of(HttpStatus.NOT_FOUND);
            case Forbidden forbidden -> Trouble.of(HttpStatus.FORBIDDEN);
            case Stale stale -> stale(api);
            case NotUnderstood bad -> Trouble.of(HttpStatus.BAD_REQUEST, bad.field(), bad.code(), bad.arguments());
            case RuleBroken broken ->
                new Trouble(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        broken.breaches().stream()
                                .map(breach -> new Fault(
                                        breach.field() == null ? "" : breach.field(),
                                        breach.code(),
                                        breach.arguments()))
                                .toList());
        };
    }

    private static Trouble stale(boolean api) {
        return Trouble.of(api ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT);
    }

    /** Values of a wrong type are a 400, values that are no good a 422. */
    private static Trouble invalid(BindException invalid) {
        var mistyped = invalid.getFieldErrors().stream().anyMatch(error -> error.isBindingFailure());
        return new Trouble(mistyped ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT, faults(invalid));
    }

    private static List<Fault> faults(Errors errors) {
        var ofFields = errors.getFieldErrors().stream().map(error -> new Fault(error.getField(), "", List.of(error)));
        var ofAll = errors.getGlobalErrors().stream().map(error -> new Fault("", "", List.of(error)));
        return Stream.concat(ofFields, ofAll).toList();
    }

    private static boolean isOutOfOrder(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }
}
