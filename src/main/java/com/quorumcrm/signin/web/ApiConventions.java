package com.quorumcrm.signin.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to the description of the API what holds for all of it and what its code does not say: paging, keys, problems. */
@Component
class ApiConventions implements OpenApiCustomizer {

    private static final String ROOT = "/api/v1/";
    private static final String REFERENCE = "#/components/schemas/";
    private static final int MOST = 200;

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        var steps = path.substring(ROOT.length()).split("/");
        operation.setTags(List.of(steps[0]));
        operation.setOperationId(name(method, steps));
        Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .filter(parameter -> "path".equals(parameter.getIn()))
                .forEach(parameter -> parameter.setSchema(new StringSchema()));
        var answer = answer(operation);
        if (isPage(answer)) {
            paging(operation);
        }
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(header("Idempotency-Key"));
        }
        typeBody(operation, answer);
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("Problem").content(problem()));
    }

    private static String name(PathItem.HttpMethod method, String[] steps) {
        var name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (var step : steps) {
            for (var word : step.split("[^A-Za-z0-9]+")) {
                if (!word.isEmpty()) {
                    name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
                }
            }
        }
        return name.toString();
    }

    private static @Nullable Schema<?> answer(Operation operation) {
        return operation.getResponses().values().stream()
                .flatMap(response -> content(response.getContent()))
                .<Schema<?>>map(MediaType::getSchema)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPage(@Nullable Schema<?> answer) {
        return answer != null && answer.get$ref() != null && answer.get$ref().startsWith(REFERENCE + "ApiPage");
    }

    private static void paging(Operation operation) {
        operation.addParametersItem(
                query("limit", new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(MOST))));
        Stream.of("cursor", "sort", "q").forEach(name -> operation.addParametersItem(query(name, new StringSchema())));
    }

    /** What is sent looks like what is answered, with less of it required. */
    private static void typeBody(Operation operation, @Nullable Schema<?> answer) {
        if (operation.getRequestBody() != null && answer != null) {
            content(operation.getRequestBody().getContent())
                    .filter(media -> media.getSchema() != null
                            && (REFERENCE + "JsonNode").equals(media.getSchema().get$ref()))
                    .forEach(media -> media.setSchema(answer));
        }
    }

    private static Stream<MediaType> content(@Nullable Content content) {
        return content == null ? Stream.empty() : content.values().stream().filter(media -> media.getSchema() != null);
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType()
                                .schema(new Schema<Map<String, Object>>()
                                        .type("object")
                                        .addProperty("type", new StringSchema())
                                        .addProperty("title", new StringSchema())
                                        .addProperty("status", new IntegerSchema())
                                        .addProperty("detail", new StringSchema())));
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }

    private static Parameter header(String name) {
        return new Parameter().in("header").name(name).schema(new StringSchema());
    }
}
