package org.aidbridge.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resources of a replica match the benchmark. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourcesTest {

    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

    /** MiB. Below this the JVM does not treat the machine as a server. */
    private static final double SERIAL_BELOW = 1_792;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "production"})
    void memory_is_enough_for_what_was_measured_under_load_with_the_heap_that_the_image_takes(String overlay)
            throws Exception {
        double heapThen = number("BENCHMARKS.md", "`-Xmx(\\d+)m -XX:\\+UseSerialGC`");
        double most = number("BENCHMARKS.md", "Under load, after all cases: \\d+ MB resident, (\\d+) MB at most");
        double image = moreAtRest();
        double share = number("k8s/image/Containerfile", "-XX:MaxRAMPercentage=(\\d+)") / 100;
        ResourceRequirements given = Overlay.of(overlay).serverContainer().getResources();
        double limit = mebibytes(given.getLimits().get("memory"));
        double heap = limit * share;
        assertThat(limit)
                .as("so little that the JVM takes the serial collector by itself")
                .isLessThan(SERIAL_BELOW);
        assertThat(heap).as("no less heap than was measured with").isGreaterThanOrEqualTo(heapThen);
        assertThat(heap + (most - heapThen) + image)
                .as("all of the heap, and what is beside it")
                .isLessThan(limit);
        assertThat(mebibytes(given.getRequests().get("memory")))
                .as("what a node keeps free for it")
                .isBetween(most + image, limit);
    }

    /** How much more memory the JVM of the image uses than the measured one, which comes first. */
    private static double moreAtRest() throws Exception {
        List<Double> atRest = Pattern.compile("\\| ([0-9]+) MB \\|\n")
                .matcher(Files.readString(Path.of("BENCHMARKS.md")).split("## Start-up and memory")[1])
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(atRest).hasSizeGreaterThan(1);
        return Collections.max(atRest) - atRest.get(0);
    }

    private static double number(String file, String pattern) throws Exception {
        String text = Files.readString(Path.of(file));
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .map((MatchResult found) -> Double.parseDouble(found.group(1)))
                .orElseThrow(() -> new AssertionError(file + " says nothing like " + pattern));
    }

    private static double mebibytes(Quantity quantity) {
        return quantity.getNumericalAmount().divide(MEBIBYTE).doubleValue();
    }
}
