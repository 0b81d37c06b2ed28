package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An announcement, statement or observation about routes of a carrier; not the state of a route. Never changed: a correction
 * is another notice that refers to this one.
 *
 * @param operation one of those it was published in, under one id
 * @param reference its name, unique in its operation; or null
 * @param scope null for the routes of the notice it refers to
 * @param zone of the days it names
 * @param effectiveFrom null means from its issue
 * @param effectiveTo the stated end, or null; reaching it opens nothing
 * @param reviewOn not a resumption; may be null
 * @param resumesOn of a scheduled resumption; else null
 * @param operated of a statement or observation
 * @param flight the observed flight, or null
 * @param occurred when it left, or should have
 * @param refersTo another notice, or null
 */
public record Notice(
        UUID id,
        String operation,
        String reference,
        String carrier,
        NoticeKind kind,
        NoticeScope scope,
        ZoneId zone,
        When issued,
        When effectiveFrom,
        When effectiveTo,
        LocalDate reviewOn,
        LocalDate resumesOn,
        Boolean operated,
        String flight,
        When occurred,
        Reason reason,
        Source source,
        UUID refersTo,
        Instant recordedAt,
        String recordedBy) {

    /** Our names, with the change reason codes of IATA SSIM (and EPID). */
    @Schema(name = "NoticeReason")
    public enum Reason {
        EPIDEMIC("EPID"),
        WEATHER("WEAT"),
        AIRSPACE_CLOSED("AIRS"),
        AIRPORT_CLOSED("ARPT", "RUNW"),
        GOVERNMENT_ORDER("POLI"),
        SECURITY,
        CREW("CREW"),
        AIRCRAFT("TECH", "EQUI", "DAMA", "PERF", "POSI", "REPO", "ROTA"),
        STRIKE("INDU"),
        COMMERCIAL("COMM"),
        OTHER("OPER", "FUEL", "HDLG", "HOLI", "RTNS");

        private final List<String> codes;

        Reason(String... codes) {
            this.codes = List.of(codes);
        }

        /** May be empty. */
        public List<String> codes() {
            return codes;
        }

        /** @throws BadValue when it is neither a name nor a code */
        public static Reason of(String text) {
            String name = NormalForm.code(text);
            return Arrays.stream(values())
                    .filter(reason -> reason.name().equals(name) || reason.codes.contains(name))
                    .findFirst()
                    .orElseThrow(() -> new BadValue(Message.of(
                            "is no reason and no SSIM code; reasons are [{reasons}], codes are [{codes}]",
                            List.of(values()),
                            Arrays.stream(values())
                                    .flatMap(reason -> reason.codes.stream())
                                    .toList())));
        }
    }

    /**
     * @param party party code, or null
     * @param quote verbatim
     */
    @Schema(name = "NoticeSource")
    public record Source(
            @Schema(examples = "PRESS") String party,
            @Schema(required = true) SourceKind kind,
            @Schema(examples = "https://example.org/letter") String url,

            @Schema(
                    required = true,
                    examples = "decided to suspend the cargo flights on the following six routes for the next 15 days")
            String quote) {

        public Source {
            party = NormalForm.code(party);
        }

        /** Whether the other source may retract a notice of this one. */
        public boolean isSameAs(Source other) {
            return kind == other.kind && (party == null || other.party == null || party.equals(other.party));
        }
    }

    /** Whether it says that a route operates at an instant. */
    Optional<Boolean> claims(Instant at) {
        return kind == NoticeKind.RESUMPTION_SCHEDULED && !at.isBefore(resumesAt())
                ? Optional.of(true)
                : kind.claims(operated);
    }

    /** Its reference, else its id. */
    public String name() {
        return reference == null ? id.toString() : reference;
    }

    public Instant issuedAt() {
        return issued.begin(zone);
    }

    /** Never before its issue. */
    private When holds() {
        return effectiveFrom == null || effectiveFrom.begin(zone).isBefore(issuedAt()) ? issued : effectiveFrom;
    }

    Instant holdsFrom() {
        return holds().begin(zone);
    }

    /**
     * From when a departure contradicts it. A flight on the day of a notice dated to the day may have left before it.
     */
    public Instant contradictableFrom() {
        When from = holds();
        return from.at() != null ? from.at().plusNanos(1_000) : from.end(zone);
    }

    /**
     * The same for a departure known to the day.
     *
     * @param there zone of the departures
     */
    public LocalDate contradictableAfter(ZoneId there) {
        return holds().dayIn(there);
    }

    boolean isContradictedBy(Departure departure, ZoneId there) {
        return departure.day() != null
                ? departure.day().isAfter(contradictableAfter(there))
                : !departure.at().isBefore(contradictableFrom());
    }

    /** The stated times at which it can change a state. */
    List<When> turns() {
        return Stream.of(issued, effectiveFrom, resumesOn == null ? null : When.on(resumesOn), occurred)
                .filter(Objects::nonNull)
                .toList();
    }

    public Instant resumesAt() {
        return resumesOn.atStartOfDay(zone).toInstant();
    }

    public boolean isOfCarrier() {
        return source.kind() == SourceKind.CARRIER;
    }

    /** Only notices of the carrier change the announced state; others are assertions. */
    public enum SourceKind {
        CARRIER,
        GOVERNMENT,
        AGENT,
        MEDIA
    }

    /**
     * The routes of its carrier that a notice is about; without limits, all of them.
     *
     * @param routes route ids, each for all its flights; empty for no limit
     * @param originCountry ISO 3166-1 alpha-2, or null
     * @param destinationCountry ISO 3166-1 alpha-2, or null
     */
    @Schema(name = "NoticeScope")
    public record NoticeScope(
            @Schema(examples = "[\"3U:XIY-DEL\"]") List<String> routes,
            @Schema(examples = "CN") String originCountry,
            @Schema(examples = "IN") String destinationCountry) {

        public static final NoticeScope ALL = new NoticeScope(List.of(), null, null);

        private static final Pattern COUNTRIES =
                Pattern.compile("[^:]+:\\*(?<origin>[A-Z]{2})?-\\*(?<destination>[A-Z]{2})?");

        public NoticeScope {
            routes = routes == null
                    ? List.of()
                    : List.copyOf(
                            routes.stream().map(NormalForm::route).distinct().toList());
            originCountry = NormalForm.code(originCountry);
            destinationCountry = NormalForm.code(destinationCountry);
        }

        public boolean covers(RouteRef route) {
            return (routes.isEmpty() || routes.contains(route.id()) || routes.contains(route.whole()))
                    && (originCountry == null || originCountry.equals(route.originCountry()))
                    && (destinationCountry == null || destinationCountry.equals(route.destinationCountry()));
        }

        /** A route id for all routes of a carrier in a scope without listed routes: {@code 3U:*CN-*IN}. */
        String id(String carrier) {
            return carrier + ":" + end(originCountry) + "-" + end(destinationCountry);
        }

        private static String end(String country) {
            return "*" + (country == null ? "" : country);
        }

        /** The scope of such an id; null for the id of a single route. */
        public static NoticeScope ofId(String route) {
            Matcher ends = COUNTRIES.matcher(route);
            return ends.matches() ? new NoticeScope(List.of(), ends.group("origin"), ends.group("destination")) : null;
        }

        /** For a person: {@code 3U:XIY-DEL, 3U:XIY-BOM} or {@code all routes from CN to IN}. */
        public String describe() {
            if (!routes.isEmpty()) {
                return String.join(", ", routes);
            }
            return "all routes" + (originCountry == null ? "" : " from " + originCountry)
                    + (destinationCountry == null ? "" : " to " + destinationCountry);
        }
    }
}
