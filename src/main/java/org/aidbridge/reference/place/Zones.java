package org.aidbridge.reference.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Time zones by country or subdivision, where unambiguous. {@code zones.csv} has countries with one zone (or several that
 * agreed since 2000), states of Australia, Canada and the United States in one zone, and China without Xinjiang, which
 * keeps two times. Elsewhere null: a guessed zone would shift days.
 */
final class Zones {

    private static final Map<String, String> BY_AREA = read();

    private Zones() {}

    static String of(String country, String subdivision) {
        String zone = subdivision == null ? null : BY_AREA.get(subdivision);
        return zone == null ? BY_AREA.get(country) : zone;
    }

    private static Map<String, String> read() {
        try (BufferedReader areas = new BufferedReader(
                new InputStreamReader(Zones.class.getResourceAsStream("zones.csv"), StandardCharsets.UTF_8))) {
            return areas.lines().skip(1).map(line -> line.split(",")).collect(Collectors.toMap(a -> a[0], a -> a[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
