package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody announced, stated or saw about routes of a carrier: never the same thing as the state of a route, and never
 * changed. Who changes his mind publishes another notice that refers to this one.
 *
 * @param operation the operation it was published in; the same notice, with the same id, may be in several
 * @param reference what people call it, unique in its operation; or null
 * @param scope null when it refers to another notice and means the routes of that one
 * @param zone in which the days it names are meant
 * @param issued when it was said; a day is one of {@code zone}
 * @param effectiveFrom from when, or null for from its issue
 * @param effectiveTo until when by its own words, or null; reaching it opens nothing
 * @param reviewOn the day on which it is to be reviewed, or null; not a resumption
 * @param resumesOn the day from which a scheduled resumption counts; null for other kinds
 * @param operated for a statement or observation: whether they fly, or the flight flew
 * @param flight the flight that was observed, or null
 * @param occurred when the flight did, or should have
 * @param reason why, or null
 * @param refersTo the notice it is about, or null
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

    /** Why routes are not served: our names, beside the change reason codes of IATA SSIM (and EPID) that mean the same. */
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

        /** The codes that mean it; empty when SSIM has none. */
        public List<String> codes() {
            return codes;
        }

        /** @throws BadValue when it is neither a name nor a code; names all of both */
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
     * Who says it, and how.
     *
     * @param party code of a party of the operation, or null
     * @param url where it can be read, or null
     * @param quote the words, verbatim
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

        /** Whether {@code other} may take back what this source has said: the same kind and, where both are named, party. */
        public boolean isSameAs(Source other) {
            return kind == other.kind && (party == null || other.party == null || party.equals(other.party));
        }
    }

    /** Whether it says that a route is served at an instant; empty when it says nothing about that. */
    Optional<Boolean> claims(Instant at) {
        return kind == NoticeKind.RESUMPTION_SCHEDULED && !at.isBefore(resumesAt())
                ? Optional.of(true)
                : kind.claims(operated);
    }

    /** This draft, as it is recorded. */
    public Notice recorded(UUID newId, Instant at) {
        return new Notice(
                newId,
                operation,
                reference,
                carrier,
                kind,
                scope,
                zone,
                issued,
                effectiveFrom,
                effectiveTo,
                reviewOn,
                resumesOn,
                operated,
                flight,
                occurred,
                reason,
                source,
                refersTo,
                at,
                recordedBy);
    }

    /** What it is called in a sentence: its reference or, where nobody gave it one, its id. */
    public String name() {
        return reference == null ? id.toString() : reference;
    }

    public Instant issuedAt() {
        return issued.begin(zone);
    }

    /** From when it holds, as that was said: never before it was issued. */
    private When holds() {
        return effectiveFrom == null || effectiveFrom.begin(zone).isBefore(issuedAt()) ? issued : effectiveFrom;
    }

    Instant holdsFrom() {
        return holds().begin(zone);
    }

    /**
     * From when a departure speaks against it. Of what is only dated to a day nobody knows whether the flight of that day
     * left before or after it; it opens nothing.
     */
    public Instant contradictableFrom() {
        When from = holds();
        return from.at() != null ? from.at().plusNanos(1_000) : from.end(zone);
    }

    /**
     * The day after which a departure speaks against it that is itself known to a day.
     *
     * @param there zone in which the days of departures are meant
     */
    public LocalDate contradictableAfter(ZoneId there) {
        return holds().dayIn(there);
    }

    boolean isContradictedBy(Departure departure, ZoneId there) {
        return departure.day() != null
                ? departure.day().isAfter(contradictableAfter(there))
                : !departure.at().isBefore(contradictableFrom());
    }

    /** The times at which it can turn something, as they are said. */
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
}
