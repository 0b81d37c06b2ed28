package org.aidbridge.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The reader's language and time zone, from two cookies or the browser. They affect presentation only.
 *
 * @param language the chosen one, else the first supported one of the browser
 * @param reader the first locale of the browser, for parsing numbers; English without one
 * @param zone the chosen one or that of the browser; null when unknown
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

    /** Null for an invalid name: anyone can set the cookie. */
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
