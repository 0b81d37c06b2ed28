package org.aidbridge.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How whoever looks at pages wants to read them, as its browser says: two cookies that hold nothing else and decide nothing
 * but words and clocks.
 *
 * @param language the one that was chosen, else the first that the browser asks for
 * @param reader the first locale that the browser asks for, by whose convention numbers are read; English when it asks for none
 * @param zone the one that the browser is in, or that was chosen; null when it has not said
 */
public record Preferences(Language language, ZoneId zone, Locale reader) {

    public static final String LANGUAGE = "language";
    public static final String ZONE = "zone";

    public static Preferences of(HttpServerRequest request) {
        Language chosen = Language.of(cookie(request, LANGUAGE));
        Language asked = chosen == null ? Language.of(request.getHeader("Accept-Language")) : chosen;
        return new Preferences(asked == null ? Language.EN : asked, zone(cookie(request, ZONE)), reader(request));
    }

    private static Locale reader(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Language");
        try {
            return accepted == null
                    ? Locale.ENGLISH
                    : Locale.LanguageRange.parse(accepted).stream()
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .filter(locale -> !locale.getLanguage().isEmpty())
                            .findFirst()
                            .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    /** What is no zone is none: the cookie is written by a script of ours, but anybody can write one. */
    public static ZoneId zone(String name) {
        try {
            return name == null ? null : ZoneId.of(URLDecoder.decode(name, StandardCharsets.UTF_8));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String cookie(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}
