package org.aidbridge.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aidbridge.Fresh;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows every link of the board and sends every form, from the home page, now and as of another time. */
@ExtendWith(SampleBoard.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksIT {

    private static final String THEN = "validAt=2021-04-28T12:00:00Z&knownAt=2021-04-28T12:00:00Z";
    private static final String ENTRY = "^/catalogue/([a-z-]+)/(?!new|import)[^/?]+";
    private static final String PERSON = "^/people/[^/?]+";
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern SELECT =
            Pattern.compile("<select\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> shownAt = new HashMap<>();
    private final List<String> dead = new ArrayList<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private boolean sendsForms = true;
    private String cookie;
    private String url;

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "reporter", "operator", "coordinator"})
    void every_link_shown_to_members_is_open_to_them(String role, Installation app) throws Exception {
        walk(app, "{\"role\": \"" + role + "\"}", "/operations/" + Desk.OPERATION + "?" + THEN);
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrier\": \"3U", "party\": \"IRCS"})
    void every_link_shown_to_bound_reporters_is_open_to_them(String whose, Installation app) throws Exception {
        walk(
                app,
                "{\"role\": \"reporter\", \"" + whose + "\"}",
                "/operations/" + Desk.OPERATION + "/shipments?" + THEN);
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void every_link_shown_to_administrators_works_without_errors(Installation app) throws Exception {
        // Some forms of administrators need no input: a new password, revoking a token.
        sendsForms = false;
        String inside = "/operations/" + Desk.OPERATION;
        String admin = created(app, "admin");
        walkAs(admin, app, inside + "?" + THEN);
        assertThat(seen)
                .contains(
                        "/people/one",
                        "/people/one/tokens",
                        "/audit",
                        "/opening",
                        "/catalogue/routes/one/pattern",
                        "/catalogue/routes/one/departures/new",
                        "/catalogue/tolerances/one/change",
                        inside + "/members",
                        inside + "/settings/change");
        try (Browser browser = Browser.open(Browser.Width.DESKTOP, url)) {
            browser.signIn(admin, "correct-horse-" + admin);
            pages.values().forEach(browser::go);
            browser.quiet();
        }
    }

    private void walk(Installation app, String member, String then) throws Exception {
        String user = created(app, "member");
        Desk.of(app).admit(user, member);
        walkAs(user, app, then);
    }

    private static String created(Installation app, String role) throws Exception {
        String user = Fresh.code("walker-").toLowerCase(Locale.ROOT);
        Desk.of(app).post("/api/users", """
                {"name": "%s", "password": "correct-horse-%s", "role": "%s"}""".formatted(user, user, role));
        return user;
    }

    private void walkAs(String user, Installation app, String then) throws Exception {
        url = app.url();
        cookie = signIn(user);
        found("/", "the start");
        found(then, "the start");
        while (!ahead.isEmpty()) {
            look(ahead.remove());
        }
        assertThat(dead).isEmpty();
    }

    private String signIn(String user) throws Exception {
        HttpResponse<String> answer =
                send("POST", "/sign-in", Map.of("name", user, "password", "correct-horse-" + user));
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("aidbridge="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    /**
     * Pages as of any instant count as one page, because the links from day to day never end. One entry of reference
     * data, and one user, stand for all.
     */
    private void found(String address, String at) {
        String page = address.replaceAll("(?<=[?&])(validAt|knownAt)=[^&]*&?", "$1&")
                .replaceAll(ENTRY, "/catalogue/$1/one")
                .replaceAll(PERSON, "/people/one");
        if (!address.equals("/sign-out") && seen.add(page)) {
            ahead.add(address);
            shownAt.put(address, at);
        }
    }

    private void look(String address) throws Exception {
        HttpResponse<String> answer = send("GET", address, Map.of());
        note("GET", address, answer);
        answer.headers()
                .firstValue("Location")
                .ifPresent(to -> found(URI.create(to).getPath() + query(to), address));
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return;
        }
        if (answer.statusCode() == 200) {
            pages.putIfAbsent(kind(address), address);
        }
        LINK.matcher(answer.body()).results().forEach(link -> found(unescaped(link.group(1)), address));
        for (MatchResult form : FORM.matcher(answer.body()).results().toList()) {
            String action = unescaped(attribute(form.group(1), "action"));
            if ("get".equals(attribute(form.group(1), "method"))) {
                Map<String, String> fields = fields(form.group(2));
                // A minute ago there may not yet have been what has just been recorded.
                fields.computeIfPresent("at", (name, at) -> address.contains("validAt=") ? at : "");
                found(action + "?" + encoded(fields), address);
            } else if (sendsForms
                    && !action.equals("/sign-out")
                    && seen.add("POST " + action.replaceAll(ENTRY, "/catalogue/$1/one"))) {
                // Without its input it changes nothing; this only tests whether the user may send it.
                shownAt.put(action, address);
                boolean isFile = form.group(1).contains("multipart/form-data");
                HttpResponse<String> refused = send(isFile ? "FILE" : "POST", action, Map.of());
                if (refused.statusCode() != 422 && refused.statusCode() != 428) {
                    note("POST", action, refused);
                }
            }
        }
    }

    /** Pages of one kind differ only in codes, ids and queries. */
    private static String kind(String address) {
        return URI.create(address).getPath().replaceAll("/[^/]*[^a-z/-][^/]*", "/one");
    }

    private void note(String method, String address, HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            dead.add(answer.statusCode() + " " + method + " " + address + " shown at " + shownAt.get(address));
        }
    }

    /** The default content of a form. */
    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (MatchResult input : INPUT.matcher(form).results().toList()) {
            String name = attribute(input.group(1), "name");
            boolean isChoice = input.group(1).matches("(?s).*type=\"(radio|checkbox)\".*");
            if (name != null && (!isChoice || input.group(1).contains(" checked"))) {
                String value = attribute(input.group(1), "value");
                fields.put(name, value == null ? "" : unescaped(value));
            }
        }
        for (MatchResult select : SELECT.matcher(form).results().toList()) {
            List<String> options = OPTION.matcher(select.group(2))
                    .results()
                    .map(option -> option.group(1))
                    .toList();
            String chosen = options.stream()
                    .filter(option -> option.contains(" selected"))
                    .findFirst()
                    .orElse(options.get(0));
            fields.put(select.group(1), unescaped(attribute(chosen, "value")));
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1) : null;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static String query(String address) {
        String query = URI.create(address).getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(String method, String address, Map<String, String> fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + address))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin");
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(fields)));
        }
        if (method.equals("FILE")) {
            request.header("Content-Type", "multipart/form-data; boundary=none")
                    .POST(BodyPublishers.ofString("--none--\r\n"));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
