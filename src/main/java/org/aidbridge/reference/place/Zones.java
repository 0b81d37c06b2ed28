package org.aidbridge.reference.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The time zone of a place of which only country and subdivision are known, where that is enough. {@code zones.csv} has
 * the countries that have one zone in the IANA database (or several that agreed ever since 2000), the states of Australia,
 * Canada and the United States that lie in one zone, and China without Xinjiang, where people keep two times. Everywhere
 * else the answer is null: a guessed zone would shift days.
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
