package org.aidbridge.reference.carrier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A departure scheduled by its carrier: one flight of one day on a route, readable by everyone. Estimates and a
 * cancellation are revisions. Whether it departed is observed and recorded in an operation.
 */
@Entity
@Table(name = "departure")
@IdClass(DatedDeparture.Key.class)
public class DatedDeparture extends Revised<DatedDeparture.Facts> {

    static final Pattern FLIGHT = Pattern.compile("[A-Z0-9]{3,10}");

    /**
     * Flight and date, which a delay does not change.
     *
     * @param route id of the whole route
     * @param code date and flight, {@code 2021-05-20:3U8047}
     */
    public record Key(String route, String code) {
        public Key {
            int flight = code.indexOf(':') + 1;
            code = code.substring(0, flight) + NormalForm.flight(code.substring(flight));
        }

        @Override
        public String toString() {
            return code + " on " + route;
        }
    }

    /**
     * Stated facts of a departure.
     *
     * @param flight flight, voyage or service number with its designator
     * @param date of the planned departure, at the origin
     * @param departsAt planned, or null when only the day is known
     * @param arrivesAt planned, or null
     * @param estimatedDeparture null when as planned
     * @param estimatedArrival null when as planned
     * @param capacityKg in kg; null when usual or unknown
     * @param capacityM3 in m3; null when usual or unknown
     * @param cancelled by the carrier; false by default
     */
    @Schema(name = "DepartureFacts")
    public record Facts(
            @Schema(required = true, examples = "3U8047") String flight,

            @Schema(required = true, examples = "2021-05-20")
            LocalDate date,

            @Schema(examples = "2021-05-20T03:00:00+08:00") Instant departsAt,
            Instant arrivesAt,
            Instant estimatedDeparture,
            Instant estimatedArrival,
            @Schema(examples = "21000") BigDecimal capacityKg,
            @Schema(examples = "110.5") BigDecimal capacityM3,
            @Schema(defaultValue = "false") Boolean cancelled,
            @Schema(required = true) Publication source) {

        public Facts {
            flight = NormalForm.flight(flight);
            capacityKg = Validation.plain(capacityKg);
            capacityM3 = Validation.plain(capacityM3);
            cancelled = Boolean.TRUE.equals(cancelled);
        }
    }

    @Id
    private String route;

    @Id
    private String code;

    private String flight;
    private LocalDate date;

    @Column(name = "departs_at")
    private Instant departsAt;

    @Column(name = "arrives_at")
    private Instant arrivesAt;

    @Column(name = "estimated_departure")
    private Instant estimatedDeparture;

    @Column(name = "estimated_arrival")
    private Instant estimatedArrival;

    @Column(name = "capacity_kg", precision = 15, scale = 3)
    private BigDecimal capacityKg;

    @Column(name = "capacity_m3", precision = 15, scale = 3)
    private BigDecimal capacityM3;

    private boolean cancelled;

    @JdbcTypeCode(SqlTypes.JSON)
    private Publication source;

    protected DatedDeparture() {}

    /**
     * @param zone of the origin, in which the date is a day
     * @throws org.aidbridge.shared.Invalid (422) with a pointer to everything invalid
     */
    public DatedDeparture(Route route, ZoneId zone, Facts facts) {
        take(
                facts,
                new Validation()
                        .present("/flight", facts.flight())
                        .shaped("/flight", facts.flight(), FLIGHT, Message.of("a flight number, like 3U8047"))
                        .present("/date", facts.date())
                        .that(
                                route.flight() == null,
                                "",
                                Message.of("Departures are dated on the whole route: {route}", route.whole())));
        requireDay(facts, zone);
        this.route = route.id();
        this.code = facts.date() + ":" + facts.flight();
        this.flight = facts.flight();
        this.date = facts.date();
    }

    /** @throws org.aidbridge.shared.Invalid (422) when the planned departure is not on its date */
    static void requireDay(Facts facts, ZoneId zone) {
        new Validation()
                .that(
                        facts.departsAt() == null
                                || facts.departsAt().atZone(zone).toLocalDate().equals(facts.date()),
                        "/departsAt",
                        Message.of("is not on that date where it leaves from ({zone})", zone))
                .done();
    }

    @Override
    protected void restate(Facts facts) {
        take(
                facts,
                new Validation()
                        .that(
                                facts.flight() == null || facts.flight().equals(flight),
                                "/flight",
                                Message.of("never changes: it is {flight} in the address", flight))
                        .that(
                                facts.date() == null || facts.date().equals(date),
                                "/date",
                                Message.of("never changes: it is {date} in the address", date)));
    }

    private void take(Facts facts, Validation checks) {
        ordered("/arrivesAt", facts.departsAt(), facts.arrivesAt(), checks);
        ordered("/estimatedArrival", facts.estimatedDeparture(), facts.estimatedArrival(), checks);
        ServicePattern.checkCapacity(checks, facts.capacityKg(), facts.capacityM3());
        Publication.check(checks, facts.source());
        checks.done();
        departsAt = facts.departsAt();
        arrivesAt = facts.arrivesAt();
        estimatedDeparture = facts.estimatedDeparture();
        estimatedArrival = facts.estimatedArrival();
        capacityKg = facts.capacityKg();
        capacityM3 = facts.capacityM3();
        cancelled = facts.cancelled();
        source = facts.source();
    }

    private static void ordered(String pointer, Instant departure, Instant arrival, Validation checks) {
        checks.that(
                departure == null || arrival == null || arrival.isAfter(departure),
                pointer,
                Message.of("is not after it departs"));
    }

    @Override
    public Facts facts() {
        return new Facts(
                flight,
                date,
                departsAt,
                arrivesAt,
                estimatedDeparture,
                estimatedArrival,
                capacityKg,
                capacityM3,
                cancelled,
                source);
    }

    public String route() {
        return route;
    }

    @Override
    public String code() {
        return code;
    }
}
