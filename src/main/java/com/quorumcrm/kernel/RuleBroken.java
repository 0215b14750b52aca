package com.quorumcrm.kernel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule of the domain stands against the change (422); nothing was changed. */
public final class RuleBroken extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    /**
     * One rule that stands against the change.
     *
     * @param field the form field and API property it concerns, null when it concerns the whole record
     * @param code the message key
     * @param arguments what the message mentions
     */
    public record Breach(@Nullable String field, String code, List<Object> arguments) {}

    public RuleBroken(@Nullable String field, String code, Object... arguments) {
        this(List.of(new Breach(field, code, List.of(arguments))));
    }

    public RuleBroken(List<Breach> breaches) {
        super("Rule broken: " + String.join(", ", codes(breaches).toList()));
        this.breaches = List.copyOf(breaches);
    }

    public List<Breach> breaches() {
        return breaches;
    }

    private static Stream<String> codes(List<Breach> breaches) {
        return breaches.stream().map(b -> b.field() == null ? b.code() : b.field() + " " + b.code());
    }
}
