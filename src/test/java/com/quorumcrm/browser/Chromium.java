package com.quorumcrm.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for the whole test run, and a window of its own for each test. */
class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Chromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent() || "true".equals(System.getenv("CI"))) {
            return ConditionEvaluationResult.enabled("a browser is there, or has to be");
        }
        return ConditionEvaluationResult.disabled("no Chromium: install it, or name it in the variable CHROMIUM");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var port = SpringExtension.getApplicationContext(context)
                .getBean(Environment.class)
                .getRequiredProperty("local.server.port");
        var name = context.getDisplayName() + " " + parameter.getParameter().getName();
        var visitor = new Visitor(Running.BROWSER, "http://localhost:" + port, name);
        visitors(context).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var failed = context.getExecutionException().isPresent();
        visitors(context).forEach(visitor -> visitor.leave(failed));
    }

    private static Visitors visitors(ExtensionContext context) {
        return context.getStore(OURS).computeIfAbsent(Visitors.class, key -> new Visitors(), Visitors.class);
    }

    private static final class Visitors extends ArrayList<Visitor> {

        private static final long serialVersionUID = 1L;
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst();
    }

    private static class Running {

        static final Browser BROWSER = launch();

        private static Browser launch() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable().orElseThrow(() -> new IllegalStateException("No Chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }
}
