package com.quorumcrm.signin.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Has the server itself, where a request never reaches the application, answer in one plain line. */
@Component
class PlainErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Report.class.getName());
            }
        });
    }

    /** Made by the server, by name. */
    public static class Report extends ErrorReportValve {

        private static final int FIRST_ERROR = 400;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < FIRST_ERROR
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            HeadersFilter.HEADERS.forEach(response::setHeader);
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            try {
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(response.getStatus() + "\n");
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("Nobody waits for the answer", gone);
            }
        }
    }
}
