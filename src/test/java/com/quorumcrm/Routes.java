package com.quorumcrm;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the application answers, as its controllers declare them. */
final class Routes {

    private static final Pattern MODULE = Pattern.compile("com\\.quorumcrm\\.(\\w+)\\..*");

    private Routes() {}

    /** @param path a pattern with its variables in braces */
    record Route(String module, String method, String path) {

        boolean hasVariables() {
            return path.contains("{");
        }

        boolean isApi() {
            return path.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Route> of(ListableBeanFactory beans) {
        return beans.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> isOurs(entry.getValue()))
                .flatMap(entry -> routes(module(entry.getValue()), entry.getKey()))
                .distinct()
                .sorted(Comparator.comparing(Route::module)
                        .thenComparing(Route::path)
                        .thenComparing(Route::method))
                .toList();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return MODULE.matcher(handler.getBeanType().getName()).matches();
    }

    private static String module(HandlerMethod handler) {
        return MODULE.matcher(handler.getBeanType().getName()).replaceFirst("$1");
    }

    private static Stream<Route> routes(String module, RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Route(module, "ANY", path))
                        : methods.stream().map(method -> new Route(module, method.name(), path)));
    }
}
