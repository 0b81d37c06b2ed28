package org.aidbridge.reference.carrier;

import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public source, which belongs to no operation.
 *
 * @param reference its title
 * @param url may be null
 * @param quote verbatim, may be null
 */
@Schema(name = "Publication")
public record Publication(
        @Schema(required = true, examples = "summer schedule 2021, cargo")
        String reference,

        @Schema(examples = "https://example.org/schedule") String url,

        @Schema(examples = "10 flights on six routes, to four Indian cities")
        String quote) {

    private static final int LONGEST_QUOTE = 4_000;
    private static final int LONGEST_URL = 2_000;

    /** @param publication null is reported as missing */
    static void check(Validation checks, Publication publication) {
        checks.present("/source", publication);
        if (publication == null) {
            return;
        }
        String url = publication.url();
        String quote = publication.quote();
        checks.text("/source/reference", publication.reference())
                .that(
                        url == null || url.length() <= LONGEST_URL && url.matches("https?://\\S+"),
                        "/source/url",
                        Message.of("is no web address"))
                .that(
                        quote == null || quote.length() <= LONGEST_QUOTE,
                        "/source/quote",
                        Message.of("has more than {most} characters", LONGEST_QUOTE));
    }
}
