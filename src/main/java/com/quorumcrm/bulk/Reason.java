package com.quorumcrm.bulk;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Refusal;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import java.util.List;

/**
 * Why a record was not changed.
 *
 * @param code a message key
 * @param arguments what the message mentions
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Refusal refusal) {
        return switch (refusal) {
            case NoSuchRecord hidden -> new Reason("bulk.refused.hidden", List.of());
            case Forbidden forbidden -> new Reason("bulk.refused.forbidden", List.of());
            case Stale stale -> changed();
            case NotUnderstood bad -> new Reason(bad.code(), texts(List.of(bad.arguments())));
            case RuleBroken broken -> {
                var breach = broken.breaches().getFirst();
                yield new Reason(breach.code(), texts(breach.arguments()));
            }
        };
    }

    static Reason changed() {
        return new Reason("bulk.refused.changed", List.of());
    }

    private static List<String> texts(List<Object> arguments) {
        return arguments.stream().map(Object::toString).toList();
    }
}
