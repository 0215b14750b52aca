package com.quorumcrm.web;

import com.quorumcrm.kernel.NotUnderstood;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies a JSON merge patch (RFC 7396) to the input record of a resource. */
@Component
public class MergePatch {

    private final ObjectMapper mapper;

    MergePatch(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * @param current what the record is now, in the form in which the API takes it
     * @throws NotUnderstood naming the property that is unknown or of a wrong type
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new NotUnderstood("body", "web.api.object");
        }
        ObjectNode target = mapper.valueToTree(current);
        merge(target, changes);
        try {
            return mapper.treeToValue(target, type);
        } catch (JacksonException wrong) {
            throw new NotUnderstood(path(wrong), "web.api.property");
        }
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            var name = change.getKey();
            var value = change.getValue();
            if (value.isNull()) {
                target.putNull(name);
            } else if (value instanceof ObjectNode nested && target.get(name) instanceof ObjectNode inner) {
                merge(inner, nested);
            } else {
                target.set(name, value);
            }
        });
    }

    private static String path(JacksonException wrong) {
        var names = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .toList();
        return names.isEmpty() ? "body" : String.join(".", names);
    }
}
