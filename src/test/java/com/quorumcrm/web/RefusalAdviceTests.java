package com.quorumcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

class RefusalAdviceTests {

    private static final Map<String, RuntimeException> THROWN = Map.of(
            "missing", new NoSuchRecord(),
            "forbidden", new Forbidden(),
            "stale", new Stale(7),
            "lock", new OptimisticLockingFailureException("row was updated"),
            "rule", new RuleBroken("name", "web.styleguide.nameMissing"),
            "bad", new NotUnderstood("sort", "web.list.unknownSort", "colour", "name"),
            "down", new DataAccessResourceFailureException("no connection to db-17.internal"),
            "deadlock", new CannotAcquireLockException("deadlock"),
            "bug", new IllegalStateException("secret words"));

    private final MockMvcTester mvc = mvc();

    @ParameterizedTest
    @CsvSource({
        "missing, 404, 404",
        "forbidden, 403, 403",
        "stale, 412, 409",
        "lock, 412, 409",
        "rule, 422, 422",
        "bad, 400, 400",
        "down, 503, 503",
        "deadlock, 503, 503",
        "bug, 500, 500"
    })
    void eachKindOfTroubleHasItsStatus(String kind, int inApi, int onPage) {
        assertThat(mvc.get().uri("/api/v1/throw/" + kind)).hasStatus(inApi).hasContentType("application/problem+json");
        assertThat(mvc.get().uri("/throw/" + kind)).hasStatus(onPage).hasViewName("web/trouble");
    }

    @Test
    void aProblemNamesTheField() {
        assertThat(mvc.get().uri("/api/v1/throw/rule"))
                .bodyJson()
                .extractingPath("$.errors[0]")
                .isEqualTo(Map.of("field", "name", "message", "Give it a name."));
        assertThat(mvc.get().uri("/api/v1/throw/bad"))
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("“colour” is no way to sort. Possible are: name.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"x\", \"colour\": 1}   | 400 | colour",
                "{\"name\": \"x\", \"number\": \"y\"} | 400 | number",
                "{\"name\": \"x\", \"number\": \"1\"} | 400 | number",
                "{\"name\": 12}                     | 400 | name",
                "{\"name\":                         | 400 | body",
                "{\"name\": \" \"}                  | 422 | name"
            })
    void aBodyThatIsNoGoodIsNamed(String body, int status, String field) {
        assertThat(mvc.post()
                        .uri("/api/v1/things")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void nothingOfTheFaultLeavesTheServer() {
        for (var kind : THROWN.keySet()) {
            assertThat(mvc.get().uri("/api/v1/throw/" + kind))
                    .bodyText()
                    .doesNotContain("Exception", "secret", "db-17", "at com.");
        }
    }

    /** An id that cannot exist is answered like one that does not, though the conversion wraps the refusal. */
    @Test
    void anIdThatIsNoneIsMissing() {
        assertThat(mvc.get().uri("/api/v1/things/nonsense")).hasStatus(404);
    }

    @Test
    void whatIsUnknownToTheServerIsAProblemToo() {
        assertThat(mvc.put().uri("/api/v1/things").contentType(MediaType.TEXT_PLAIN))
                .hasStatus(405)
                .hasHeader("Allow", "POST")
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Method Not Allowed");
    }

    @Test
    void fragmentsGetANoticeAndKeepWhatTheyHad() {
        assertThat(mvc.get().uri("/throw/rule").header("HX-Request", "true"))
                .hasStatus(422)
                .hasHeader("HX-Reswap", "none")
                .hasViewName("web/notice :: refused");
        assertThat(mvc.get().uri("/throw/rule").header("HX-Request", "true").header("HX-Boosted", "true"))
                .hasViewName("web/trouble");
    }

    @Test
    void whoComesWhileTheDatabaseIsAwayIsToldToComeAgain() {
        assertThat(mvc.get().uri("/throw/down")).hasHeader("Retry-After", "5");
    }

    private static MockMvcTester mvc() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        var beans = new StaticListableBeanFactory();
        var frames = new Frames(
                beans.getBeanProvider(NavigationEntry.class),
                beans.getBeanProvider(NewEntry.class),
                beans.getBeanProvider(TopEntry.class),
                false);
        var formats = new Formats(Clock.systemUTC(), new RelativeTimes(messages));
        var mapper = JsonMapper.builder();
        new StrictJson().customize(mapper);
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Things())
                .setControllerAdvice(new RefusalAdvice(
                        new TroubleAnswers(frames, formats, messages),
                        new Forwarding(beans.getBeanProvider(RecordSuccessor.class))))
                .setCustomArgumentResolvers(new Nobody())
                .setMessageConverters(new JacksonJsonHttpMessageConverter(mapper.build()))
                .build());
    }

    @RestController
    static class Things {

        @GetMapping({"/throw/{kind}", "/api/v1/throw/{kind}"})
        void refuse(@PathVariable String kind) {
            throw THROWN.getOrDefault(kind, new IllegalArgumentException(kind));
        }

        @GetMapping("/api/v1/things/{id}")
        void show(@PathVariable ThingId id) {}

        @PostMapping("/api/v1/things")
        void make(@Valid @RequestBody Thing thing) {}
    }

    record Thing(@NotBlank String name, @Nullable Integer number) {}

    record ThingId(UUID id) {

        public static ThingId of(String text) {
            return new ThingId(com.quorumcrm.kernel.Ids.parse(text));
        }
    }

    static class Nobody implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return null;
        }
    }
}
