package org.aidbridge.claim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Limits of what a figure counts.
 *
 * @param channel null for all of them
 * @param carrier code of the carrier, or null
 * @param donor code of the donor, or null
 * @param originCountry ISO 3166-1 alpha-2, or null
 * @param destinationCountry ISO 3166-1 alpha-2, or null
 * @param destination code of the place, or null
 */
@Schema(name = "ClaimScope")
public record ClaimScope(
        Channel channel,
        @Schema(examples = "3U") String carrier,
        @Schema(examples = "GB-FCDO") String donor,
        @Schema(examples = "CN") String originCountry,
        @Schema(examples = "IN") String destinationCountry,
        @Schema(examples = "DEL") String destination) {

    public ClaimScope {
        carrier = NormalForm.code(carrier);
        donor = NormalForm.code(donor);
        originCountry = NormalForm.code(originCountry);
        destinationCountry = NormalForm.code(destinationCountry);
        destination = NormalForm.code(destination);
    }

    public static final ClaimScope ALL = new ClaimScope(null, null, null, null, null, null);

    /** Whether tracked figures can be limited to it. */
    boolean canBeTracked() {
        return channel == null;
    }

    boolean covers(ClaimScope other) {
        return covers(channel, other.channel)
                && covers(carrier, other.carrier)
                && covers(donor, other.donor)
                && covers(originCountry, other.originCountry)
                && covers(destinationCountry, other.destinationCountry)
                && covers(destination, other.destination);
    }

    private static boolean covers(Object limit, Object other) {
        return limit == null || Objects.equals(limit, other);
    }

    /** For a person: {@code everything from CN to IN} or {@code government-to-government deliveries only, to IN}. */
    public String describe() {
        List<String> words = new ArrayList<>();
        words.add(channel == null ? "everything" : channel.words());
        say(words, "given by ", donor);
        say(words, "on ", carrier);
        say(words, "from ", originCountry);
        say(words, "to ", destinationCountry);
        say(words, "arriving at ", destination);
        return String.join(" ", words);
    }

    private static void say(List<String> words, String before, String value) {
        if (value != null) {
            words.add(before + value);
        }
    }
}
