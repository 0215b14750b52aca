package com.quorumcrm.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was learned while a web request is carried out, so that nothing is asked twice. A filter opens it with the request,
 * and it ends with the request; everywhere else, and on other threads, nothing is remembered.
 */
public final class RequestMemory {

    private static final ScopedValue<Map<Key, Object>> OPEN = ScopedValue.newInstance();

    private RequestMemory() {}

    private record Key(Class<?> type, Object of) {}

    /** The request, in words of Java. */
    public interface Request {
        void carryOut() throws Exception;
    }

    public static void during(Request request) throws Exception {
        ScopedValue.where(OPEN, new HashMap<>()).call(() -> {
            request.carryOut();
            return true;
        });
    }

    public static <T> void keep(Class<T> type, Object of, T value) {
        if (OPEN.isBound()) {
            OPEN.get().put(new Key(type, of), value);
        }
    }

    public static <T> @Nullable T recall(Class<T> type, Object of) {
        return OPEN.isBound() ? type.cast(OPEN.get().get(new Key(type, of))) : null;
    }

    public static <T> T recall(Class<T> type, Object of, Supplier<T> ask) {
        var known = recall(type, of);
        if (known != null) {
            return known;
        }
        var answer = ask.get();
        keep(type, of, answer);
        return answer;
    }

    /** Something that was learned holds no longer. */
    public static void forget(Class<?> type) {
        if (OPEN.isBound()) {
            OPEN.get().keySet().removeIf(key -> key.type() == type);
        }
    }
}
