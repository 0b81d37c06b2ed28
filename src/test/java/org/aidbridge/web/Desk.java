package org.aidbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.aidbridge.Fresh;
import org.aidbridge.database.embedded.Installation;

/** Changes to the sample operation through the API, while the board is open. */
final class Desk {

    static final String OPERATION = "IND-COVID-2021";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    private Desk(String url) {
        this.url = url;
    }

    static Desk of(Installation app) throws Exception {
        return new Desk(app.url());
    }

    /** A shipment of 100 concentrators and 20 ventilators that has arrived in Delhi. */
    String arrived() throws Exception {
        String reference = Fresh.code("BOARD-");
        declare(reference, "");
        report(reference, "DEPARTED", "FRA");
        report(reference, "ARRIVED", "DEL");
        return reference;
    }

    /** @param lot of its first line, or empty */
    void declare(String reference, String lot) throws Exception {
        post("/api/shipments", """
                {"operation": "%s", "reference": "%s", "donor": "GB-FCDO", "consignee": "IRCS", "origin": "FRA",
                 "destination": "DEL", "declaredAt": "2021-05-01T00:00:00Z", "priority": "HIGH",
                 "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 100, "unit": "EA"%s},
                           {"item": "VENTILATOR", "quantity": 20, "unit": "EA"}],
                 "legs": [{"carrier": "3U", "origin": "FRA", "destination": "DEL"}]}
                """.formatted(OPERATION, reference, lot.isEmpty() ? "" : ", \"lot\": \"" + lot + "\""));
    }

    void report(String reference, String type, String place) throws Exception {
        post("/api/shipments/" + reference + "/events", """
                {"type": "%s", "occurredAt": "2021-05-02T0%d:00:00Z", "place": "%s", "source": {"reference": "%s"}}
                """.formatted(
                        type, type.equals("DEPARTED") ? 1 : 9, place, Fresh.code("TOLD-")));
    }

    void post(String path, String json) throws Exception {
        HttpResponse<String> answer = send(path, request -> request.POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** @param member role and binding, in JSON */
    void admit(String user, String member) throws Exception {
        HttpResponse<String> answer =
                send("/api/operations/" + OPERATION + "/members/" + user, request -> request.header("If-Match", "*")
                        .PUT(BodyPublishers.ofString(member)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> what) throws Exception {
        String credential =
                Base64.getEncoder().encodeToString(("admin:" + SampleBoard.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return client.send(
                what.apply(HttpRequest.newBuilder(URI.create(url + path))
                                .header("Authorization", "Basic " + credential)
                                .header("Content-Type", "application/json"))
                        .build(),
                BodyHandlers.ofString());
    }
}
