package org.aidbridge.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.regex.Pattern;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Phrase;
import org.aidbridge.shared.Problem;

/**
 * The version of a single resource as its strong ETag. A change names the version it was made from in {@code If-Match},
 * so that nobody overwrites what they have not seen.
 */
public final class ETags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");
    private static final Pattern TAGS = Pattern.compile(TAG + "(\\s*,\\s*" + TAG + ")*");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The same for {@code Response.tag(...)}, which adds the quotes itself. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Lets a change pass when {@code If-Match} names the current version, or is {@code *} (whatever is there now).
     *
     * @param ifMatch the header as it came, null when there was none
     * @throws VersionRequired (428) when there is none
     * @throws StaleVersion (412) when it names other versions only
     * @throws Invalid (422) when it is no list of ETags
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new VersionRequired();
        }
        String tags = ifMatch.strip();
        if (tags.equals("*")) {
            return;
        }
        if (!TAGS.matcher(tags).matches()) {
            throw new Invalid(
                    "header:If-Match", Phrase.of("If-Match is the ETag of the resource, in double quotes, like \"3\""));
        }
        // A weak tag never matches: it does not promise the same bytes.
        if (List.of(tags.split("\\s*,\\s*")).contains(of(version))) {
            return;
        }
        throw new StaleVersion();
    }

    /** A change that does not say from which version it was made. */
    public static final class VersionRequired extends Problem {
        VersionRequired() {
            super(
                    428,
                    Phrase.of("If-Match is required"),
                    Phrase.of("Send the ETag of the resource that you have read in If-Match"),
                    List.of(new Error("header:If-Match", Phrase.of("is missing"))));
        }
    }

    /** Somebody else was faster. */
    public static final class StaleVersion extends Problem {
        public StaleVersion() {
            super(
                    412,
                    Phrase.of("Changed meanwhile"),
                    Phrase.of("The resource has changed since it was read: read it again and repeat the change"),
                    List.of(new Error("header:If-Match", Phrase.of("is not the current version"))));
        }
    }
}
