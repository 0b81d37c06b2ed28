package org.aidbridge.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

/** The problem document as an HTML page, for browsers. */
final class ProblemPage {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private ProblemPage() {}

    @CheckedTemplate(basePath = "http")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance problem(ProblemDocument problem, Dictionary dictionary, String lang);
    }

    /** Whether the client is a browser that navigates to a page. */
    static boolean isWanted(HttpServerRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.startsWith("text/html")
                && request.getHeader("Authorization") == null
                && !request.path().startsWith("/api")
                && !request.path().startsWith("/q/");
    }

    static String of(ProblemDocument problem, HttpServerRequest request) {
        Language language = Preferences.of(request).language();
        return Pages.problem(problem, Dictionary.of(language), language.tag())
                .setLocale(language.tag())
                .render();
    }
}
