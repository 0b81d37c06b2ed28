package org.aidbridge.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/**
 * ETags of single resources. Their version is a strong tag, which a change sends in {@code If-Match} so that no update is
 * lost.
 */
public final class ETags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");
    private static final Pattern TAGS = Pattern.compile(TAG + "(\\s*,\\s*" + TAG + ")*");

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** For {@code Response.tag(...)}, which adds the quotes. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * For a resource that shows more than its version decides: {@link ConditionalRequests} appends a hash of the body.
     * {@code If-Match} compares the version alone.
     */
    public static String open(long version) {
        return "\"" + version + "-\"";
    }

    static boolean isOpen(String tag) {
        return tag.endsWith("-\"");
    }

    /**
     * @param open null for a resource without a version
     * @param shown empty for the version alone
     */
    static String complete(String open, String shown) {
        String version = open == null ? "\"" : open.substring(0, open.length() - (shown.isEmpty() ? 2 : 1));
        return version + shown + "\"";
    }

    /** Whether {@code If-None-Match} contains the tag, by weak comparison. */
    static boolean isKnown(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String known = ifNoneMatch.strip();
        return known.equals("*")
                || TAGS.matcher(known).matches() && split(known).stream().anyMatch(weak(tag)::equals);
    }

    private static List<String> split(String tags) {
        Matcher tag = TAG.matcher(tags);
        return tag.results().map(found -> weak(found.group())).toList();
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /**
     * Checks that {@code If-Match} names the current version or is {@code *}.
     *
     * @param ifMatch null when the header is absent
     * @throws VersionRequired (428) when absent
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
                    "header:If-Match",
                    Message.of("If-Match is the ETag of the resource, in double quotes, like \"3\""));
        }
        // A weak tag never matches: it does not promise identical bytes.
        if (Stream.of(tags.split("\\s*,\\s*")).noneMatch(tag -> names(tag, version))) {
            throw new StaleVersion();
        }
    }

    private static boolean names(String tag, long version) {
        return tag.equals(of(version)) || tag.startsWith("\"" + version + "-");
    }

    public static final class VersionRequired extends Problem {
        VersionRequired() {
            super(
                    428,
                    Message.of("If-Match is required"),
                    Message.of("Send the ETag of the resource that you have read in If-Match"),
                    List.of(new Error("header:If-Match", Message.of("is missing"))));
        }
    }

    public static final class StaleVersion extends Problem {
        public StaleVersion() {
            super(
                    412,
                    Message.of("Changed meanwhile"),
                    Message.of("The resource has changed since it was read: read it again and repeat the change"),
                    List.of(new Error("header:If-Match", Message.of("is not the current version"))));
        }
    }
}
