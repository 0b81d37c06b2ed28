package org.aidbridge.http;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/** The media ranges of a request (RFC 9110), most preferred first; a range of quality 0 excludes. */
public final class AcceptHeader {

    private record Range(MediaType type, double quality) {

        /** More specific ranges take precedence. */
        int precision() {
            return type.isWildcardType() ? 0 : type.isWildcardSubtype() ? 1 : 2;
        }

        boolean covers(MediaType other) {
            return type.isWildcardType()
                    || type.getType().equalsIgnoreCase(other.getType())
                            && (type.isWildcardSubtype() || type.getSubtype().equalsIgnoreCase(other.getSubtype()));
        }
    }

    private final List<Range> ranges;

    private AcceptHeader(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * @param accept null or blank accepts everything
     * @throws Unreadable (406) when it is no list of media ranges
     */
    public static AcceptHeader of(String accept) {
        if (accept == null || accept.isBlank()) {
            return new AcceptHeader(List.of(new Range(MediaType.WILDCARD_TYPE, 1)));
        }
        List<Range> ranges = new ArrayList<>();
        try {
            for (String part : accept.split(",")) {
                if (!part.isBlank()) {
                    MediaType type = MediaTypeHelper.valueOf(part.strip());
                    ranges.add(new Range(type, quality(type.getParameters())));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable();
        }
        // A stable sort keeps the order of equal preferences.
        ranges.sort(Comparator.comparingDouble(Range::quality).reversed());
        return new AcceptHeader(ranges);
    }

    private static double quality(Map<String, String> parameters) {
        String q = parameters.get("q");
        if (q == null) {
            return 1;
        }
        double quality = Double.parseDouble(q);
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("q is from 0 to 1");
        }
        return quality;
    }

    public boolean accepts(MediaType type) {
        return ranges.stream()
                .filter(range -> range.covers(type))
                .max(Comparator.comparingInt(Range::precision))
                .filter(range -> range.quality() > 0)
                .isPresent();
    }

    /**
     * The most preferred of the offered types, which are in the order of our preference; null when none is accepted.
     */
    public MediaType best(List<MediaType> offered) {
        return ranges.stream()
                .flatMap(range -> offered.stream().filter(type -> range.covers(type) && accepts(type)))
                .findFirst()
                .orElse(null);
    }

    /** Whether the client prefers the first of two types. */
    public boolean prefers(String first, String second) {
        MediaType wanted = MediaType.valueOf(first);
        return wanted.equals(best(List.of(MediaType.valueOf(second), wanted)));
    }

    static final class Unreadable extends Problem {
        Unreadable() {
            super(
                    406,
                    ProblemDocument.of(406).title(),
                    Message.of("Accept is not a list of media types"),
                    List.of(new Error("header:Accept", Message.of("is not a list of media types"))));
        }

        @Override
        public String type() {
            return "not-acceptable";
        }
    }
}
