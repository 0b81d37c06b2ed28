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

/** A browser as servers see it: a session, and a page that listens for changes. */
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

    /** The user as that server sees it. */
    HttpResponse<String> me(URI server) throws Exception {
        return client.send(request(server, "/api/me").build(), BodyHandlers.ofString());
    }

    /** Opens the event stream and returns once it is established. */
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

    /** The content of a stream so far. */
    static final class News {

        private final AtomicInteger still = new AtomicInteger();
        private final AtomicInteger changed = new AtomicInteger();
        private CompletableFuture<Void> end;

        private void line(String line) {
            if (line.startsWith("event:")) {
                (line.endsWith("changed") ? changed : still).incrementAndGet();
            }
        }

        /** The number of change events. */
        int changed() {
            return changed.get();
        }

        /** Whether the server is gone; a browser would then reconnect to another. */
        boolean isOver() {
            return end.isDone();
        }
    }
}
