package org.aidbridge.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cost of token authentication: a public file, requested with and without a token. A token is verified wherever it
 * is sent, so the difference is its whole cost.
 */
final class SigningIn {

    static final String NAME = "token";

    private static final String FILE = "/style/sign-in.css";
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"(aid_[^\"]+)\"");

    private final App app;
    private final WorkerConnections sessions;

    SigningIn(App app, WorkerConnections sessions) {
        this.app = app;
        this.sessions = sessions;
    }

    /** The other side is no SQL but the same anonymous request. */
    Case signedIn() throws IOException {
        List<HttpLine> somebody = sessions.lines(app, "Bearer " + token());
        List<HttpLine> nobody = sessions.lines(app, null);
        return new Case(
                NAME,
                "A file with a token (beside it: without one)",
                "reads",
                () -> file(somebody),
                () -> file(nobody));
    }

    private String token() throws IOException {
        String body = """
                {"name": "bench", "scopes": ["*:viewer"], "expiresAt": "%s"}""".formatted(Instant.now().plus(Duration.ofDays(1)));
        try (HttpLine line = app.line()) {
            String answer = line.post("/api/me/tokens", "application/json", body.getBytes(StandardCharsets.UTF_8))
                    .text();
            Matcher token = TOKEN.matcher(answer);
            if (!token.find()) {
                throw new IllegalStateException(answer);
            }
            return token.group(1);
        }
    }

    private static WorkerLoad.Step file(List<HttpLine> lines) {
        return worker -> {
            HttpLine.Answer answer = lines.get(worker).get(FILE);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.text());
            }
            return 1;
        };
    }
}
