package org.aidbridge.ops.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reports of the sample, byte for byte but for the ids, which are new ones in every database. A change of
 * what a report says raises {@code Report.VERSION}; the reports as they are now are in {@code target/golden}.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenReportTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Inject
    SampleOperation sample;

    @BeforeEach
    void theSampleIsLoaded() {
        sample.load();
        Given.everybodyIn(SampleOperation.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IND-COVID-2021-0001", "IND-COVID-2021-0002"})
    void a_report_of_the_sample_says_what_it_said(String number) throws IOException {
        String now = numbered(as(Roles.VIEWER).get("/api/reports/" + number).asString());
        keep(number, now);
        try (InputStream golden = getClass().getResourceAsStream("/golden/" + number + ".json")) {
            assertThat(now).isEqualTo(golden == null ? null : new String(golden.readAllBytes(), UTF_8));
        }
    }

    private static void keep(String name, String report) throws IOException {
        Path file = Path.of("target", "golden", name + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report, UTF_8);
    }

    /** Each id by the order in which they come, in the form of one. */
    private static String numbered(String report) {
        Map<String, String> ids = new LinkedHashMap<>();
        return ID.matcher(report)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), i -> "00000000-0000-7000-8000-%012d".formatted(ids.size() + 1)));
    }
}
