package com.quorumcrm.kernel;

/** A parameter that cannot be read: an unknown sort key or filter, a bad cursor, a wrong type (400). */
public final class NotUnderstood extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Object[] arguments;

    /**
     * @param field the parameter
     * @param code the message key; the message says what is allowed
     * @param arguments what the message mentions
     */
    public NotUnderstood(String field, String code, Object... arguments) {
        super("Not understood: " + field + " " + code);
        this.field = field;
        this.code = code;
        this.arguments = arguments.clone();
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
