package org.aidbridge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A minimal browser for signing in: follows redirects, keeps cookies and fills in a form. */
final class SignInBrowser {

    private static final Pattern FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    /** By name, for any path and port. Browsers send Secure cookies to this machine without TLS. */
    private final Map<String, String> cookies = new TreeMap<>();

    private final List<String> visited = new ArrayList<>();
    private HttpResponse<String> page;

    /** Follows redirects until there is a page. */
    SignInBrowser open(String address) throws Exception {
        return follow(HttpRequest.newBuilder(URI.create(address)).header("Sec-Fetch-Site", "none"));
    }

    /** Submits the only form of the page. */
    SignInBrowser submit(Map<String, String> fields) throws Exception {
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return post(page.uri().resolve(form.group(1).replace("&amp;", "&")), fields);
    }

    SignInBrowser post(URI to, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    private SignInBrowser follow(HttpRequest.Builder request) throws Exception {
        visited.clear();
        page = send(request);
        while (page.statusCode() / 100 == 3) {
            assertThat(visited.size()).as("led around: %s", visited).isLessThan(10);
            URI next = page.uri().resolve(page.headers().firstValue("Location").orElseThrow());
            visited.add(next.toString());
            page = send(HttpRequest.newBuilder(next));
        }
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        request.header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] cookie = line.substring(0, (line + ";").indexOf(';')).split("=", 2);
            if (line.contains("Max-Age=0") || cookie[1].isEmpty()) {
                cookies.remove(cookie[0]);
            } else {
                cookies.put(cookie[0], cookie[1]);
            }
        }
        return answer;
    }

    HttpResponse<String> page() {
        return page;
    }

    /** The redirects on the way to the page. */
    List<String> visited() {
        return visited;
    }

    /** Its value, or null. */
    String cookie(String name) {
        return cookies.get(name);
    }
}
