package com.quorumcrm.web;

import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which property of a JSON body could not be read. */
final class Unreadable {

    private Unreadable() {}

    static Trouble body(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                Trouble.of(HttpStatus.BAD_REQUEST, path(unknown), "web.api.unknown", unknown.getPropertyName());
            case JacksonException wrong
            when !wrong.getPath().isEmpty() -> Trouble.of(HttpStatus.BAD_REQUEST, path(wrong), "web.api.property");
            case null, default -> Trouble.of(HttpStatus.BAD_REQUEST, "body", "web.api.json");
        };
    }

    /** As in {@code lines[2].quantity}. */
    static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
