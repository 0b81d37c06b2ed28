package org.aidbridge.reference.carrier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.aidbridge.reference.place.Place;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/**
 * A carrier between two places, perhaps on one flight only: the subject of notices and plans. Immutable, since all of it
 * is in its id, {@code 3U:XIY-DEL} or {@code 3U:XIY-DEL:3U8047}. Its state is derived elsewhere.
 */
@Entity
@Immutable
public class Route {

    /**
     * Stated facts of a route.
     *
     * @param origin place code
     * @param destination another place code
     * @param flight flight, voyage or service number with its designator; null for the whole route
     */
    @Schema(name = "RouteFacts")
    public record Facts(
            @Schema(required = true, examples = "XIY") String origin,
            @Schema(required = true, examples = "DEL") String destination,
            @Schema(examples = "3U8047") String flight) {
        public Facts {
            origin = NormalForm.code(origin);
            destination = NormalForm.code(destination);
            flight = NormalForm.flight(flight);
        }
    }

    @Id
    private String id;

    private String carrier;
    private String origin;
    private String destination;
    private String flight;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected Route() {}

    /** @throws Invalid (422) with a pointer to all that is wrong */
    Route(String carrier, Facts facts, Instant recordedAt, String recordedBy) {
        new Validation()
                .present("/origin", facts.origin())
                .present("/destination", facts.destination())
                .that(
                        facts.origin() == null || !facts.origin().equals(facts.destination()),
                        "/destination",
                        Message.of("is also the origin"))
                .shaped("/origin", facts.origin(), Place.CODE, Message.of("a place code, like XIY"))
                .shaped("/destination", facts.destination(), Place.CODE, Message.of("a place code, like DEL"))
                .shaped("/flight", facts.flight(), DatedDeparture.FLIGHT, Message.of("a flight number, like 3U8047"))
                .done();
        this.id = id(carrier, facts.origin(), facts.destination(), facts.flight());
        this.carrier = carrier;
        this.origin = facts.origin();
        this.destination = facts.destination();
        this.flight = facts.flight();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** @param flight may be null */
    public static String id(String carrier, String origin, String destination, String flight) {
        return carrier + ":" + origin + "-" + destination + (flight == null ? "" : ":" + flight);
    }

    public String id() {
        return id;
    }

    /** The id of the whole route, without a flight. */
    public String whole() {
        return id(carrier, origin, destination, null);
    }

    public String carrier() {
        return carrier;
    }

    public String origin() {
        return origin;
    }

    public String destination() {
        return destination;
    }

    public String flight() {
        return flight;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** A route as it was entered, without its state. */
    @Schema(name = "Route")
    public record RouteView(
            @Schema(examples = "3U:XIY-DEL") String id,
            @Schema(examples = "3U") String carrier,
            @Schema(examples = "XIY") String origin,
            @Schema(examples = "DEL") String destination,
            String flight,
            Instant recordedAt,
            String recordedBy) {

        public static RouteView of(Route route) {
            return new RouteView(
                    route.id(),
                    route.carrier(),
                    route.origin(),
                    route.destination(),
                    route.flight(),
                    route.recordedAt(),
                    route.recordedBy());
        }
    }
}
