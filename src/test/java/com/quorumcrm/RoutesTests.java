package com.quorumcrm;

import static com.quorumcrm.Cast.Part.ADAM;
import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast.Part;
import com.quorumcrm.Routes.Route;
import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.TokenScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * The route table: which routes there are, and what each role is answered that calls them with nothing in hand: an empty body, and an
 * id that nobody has. A line of {@code src/test/resources/routes/<module>.txt} reads {@code METHOD PATH anonymous rep
 * manager executive ops admin}; {@code -Dquorum.routes=write} writes the tables anew, for their difference to be read.
 */
@IntegrationTest
class RoutesTests {

    private static final Path TABLES = Path.of("src/test/resources/routes");
    private static final List<Part> ROLES = List.of(ALICE, BOB, ED, OLGA, ADAM);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private ListableBeanFactory beans;

    private final Map<Part, String> bearers = new EnumMap<>(Part.class);

    @Test
    void everyRouteAnswersEachRoleAsTheTableSays() throws Exception {
        ROLES.forEach(part ->
                bearers.put(part, tokens.make("routes", TokenScope.offeredTo(cast.viewer(part)), cast.viewer(part))));
        var answers = new TreeMap<String, List<String>>();
        for (var route : Routes.of(beans)) {
            answers.computeIfAbsent(route.module(), module -> new ArrayList<>()).add(line(route));
        }
        if ("write".equals(System.getProperty("quorum.routes"))) {
            write(answers);
        }
        assertThat(answers).isEqualTo(tables());
    }

    @Test
    void noRouteIsOpenToEveryMethod() {
        assertThat(Routes.of(beans))
                .filteredOn(route -> route.method().equals("ANY"))
                .allMatch(route -> route.path().startsWith("/error"));
    }

    private String line(Route route) throws Exception {
        var line = new StringBuilder(route.toString());
        line.append(' ').append(answer(request(route)));
        for (var part : ROLES) {
            var request = request(route);
            line.append(' ')
                    .append(answer(
                            route.isApi()
                                    ? request.header("Authorization", "Bearer " + bearers.get(part))
                                    : request.with(cast.as(part))));
        }
        return line.toString();
    }

    private static MockHttpServletRequestBuilder request(Route route) {
        var path = route.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method().replace("ANY", "GET")), path);
        if (route.isApi()) {
            request.accept(MediaType.APPLICATION_JSON).header("If-Match", "\"0\"");
            return route.method().equals("GET")
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        request.accept(MediaType.TEXT_HTML);
        return route.method().equals("GET") ? request : request.with(csrf());
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        var target = response.getRedirectedUrl();
        return target != null && target.startsWith("/login") ? "login" : Integer.toString(response.getStatus());
    }

    private static Map<String, List<String>> tables() throws IOException {
        try (var files = Files.list(TABLES)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".txt", ""),
                    RoutesTests::lines,
                    (a, b) -> a,
                    TreeMap::new));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void write(Map<String, List<String>> answers) throws IOException {
        Files.createDirectories(TABLES);
        for (var module : answers.entrySet()) {
            Files.write(TABLES.resolve(module.getKey() + ".txt"), module.getValue());
        }
    }
}
