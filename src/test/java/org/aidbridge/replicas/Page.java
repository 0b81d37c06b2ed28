package org.aidbridge.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.aidbridge.database.embedded.Installation;

/** Somebody at a browser, as far as servers can tell: a session, and a page that hears of changes. */
final class Page {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String cookie;

    private Page(String cookie) {
        this.cookie = cookie;
    }

    /** Signs in there. */
    static Page at(URI server) throws Exception {
        HttpResponse<Void> signedIn = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.resolve("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString("name=admin&password=" + Sender.PASSWORD))
                                .build(),
                        BodyHandlers.discarding());
        assertThat(signedIn.statusCode()).isEqualTo(303);
        return new Page(
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0]);
    }

    /** Who the server there takes it for. */
    HttpResponse<String> me(URI server) throws Exception {
        return client.send(request(server, "/api/me").build(), BodyHandlers.ofString());
    }

    /** Opens the stream of news there and returns once it hears. */
    News listen(URI server, String operation) throws Exception {
        News news = new News();
        news.end = client.sendAsync(
                        request(server, "/operations/" + operation + "/live")
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofLines())
                .thenAccept(answer -> answer.body().forEach(news::line));
        Installation.await("a stream at " + server, () -> news.still.get() > 0);
        return news;
    }

    private HttpRequest.Builder request(URI server, String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Cookie", cookie);
    }

    /** What a stream has said so far. */
    static final class News {

        private final AtomicInteger still = new AtomicInteger();
        private final AtomicInteger changed = new AtomicInteger();
        private CompletableFuture<Void> end;

        private void line(String line) {
            if (line.startsWith("event:")) {
                (line.endsWith("changed") ? changed : still).incrementAndGet();
            }
        }

        /** How often something was said to have changed. */
        int changed() {
            return changed.get();
        }

        /** Whether the server has gone, which a browser notices and opens the stream again at another. */
        boolean isOver() {
            return end.isDone();
        }
    }
}
