package org.aidbridge.shipment.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that can be said of a shipment, each thing with a value of its own, so that none can be shown as another. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeShipmentTest {

    private static final String LINES = """
            [{"line":1,"item":"OXYGEN_CONCENTRATOR","unit":"EA","quantity":800,"grossKg":14800.5,"volumeM3":62.25,
              "pieces":400,"lot":"LOT-7","expiresOn":"2031-05-06","handling":["PIL"],"recipient":"HOSPITAL",
              "unlisted":false,"surplus":0,"opened":0},
             {"line":2,"item":"MEDICINE","unit":"KG","quantity":1200.5,"handling":[],"unlisted":false,"surplus":0,"opened":0}]
            """;

    private static final String LEGS = """
            [{"carrier":"3U","flight":"3U8931","origin":"CTU","destination":"HKG","departsAt":"2021-04-28T02:00:00.250Z",
              "arrivesAt":"2021-04-28T05:30:00Z","lines":[1]},
             {"carrier":"CX","origin":"HKG","destination":"DEL"}]
            """;

    @ParameterizedTest
    @CsvSource({"LIVE, false", "REPLAY, true"})
    void all_that_was_declared_is_shown_as_it_was_said_now_and_as_of_another_time(String mode, boolean isReplay) {
        AnOperation operation = new AnOperation(mode);
        String shipment = operation
                .declare("""
                {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU",
                 "destination": "DEL",
                 "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA", "grossKg": 14800.500,
                            "volumeM3": 62.25, "pieces": 400, "lot": "LOT-7", "expiresOn": "2031-05-06",
                            "handling": ["PIL"], "recipient": "HOSPITAL"},
                           {"item": "MEDICINE", "quantity": 1200.5, "unit": "KG"}],
                 "legs": [{"carrier": "3U", "flight": "3U8931", "origin": "CTU", "destination": "HKG",
                           "departsAt": "2021-04-28T10:00:00.25+08:00", "arrivesAt": "2021-04-28T13:30:00+08:00",
                           "lines": [1]},
                          {"carrier": "CX", "origin": "HKG", "destination": "DEL"}]}
                """.formatted(operation.code, AnOperation.DECLARED))
                .statusCode(201)
                .extract()
                .path("reference");

        Map<String, Object> now = shown(operation, shipment, "");
        assertThat(now)
                .containsEntry("replay", isReplay)
                .containsEntry("lines", JsonPath.from(LINES).get())
                .containsEntry("legs", JsonPath.from(LEGS).get());
        Instant later = Instant.now();
        assertThat(shown(operation, shipment, "&validAt=" + later + "&knownAt=" + later))
                .isEqualTo(now);
    }

    /** Everything but the clocks, and the version that a change is made from, which only that of now has. */
    private static Map<String, Object> shown(AnOperation operation, String shipment, String asOf) {
        Map<String, Object> all = new HashMap<>(operation
                .get(shipment, "?operation=" + operation.code + asOf)
                .statusCode(200)
                .body("operation", equalTo(operation.code))
                .extract()
                .path(""));
        all.remove("asOf");
        all.remove("version");
        return all;
    }
}
