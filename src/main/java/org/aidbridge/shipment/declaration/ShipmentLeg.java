package org.aidbridge.shipment.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.plan.PlannedTime;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One leg of one revision of a shipment's plan. */
@Entity
@Immutable
@IdClass(ShipmentLeg.Key.class)
public class ShipmentLeg {

    record Key(String operation, UUID shipment, int revision, int number) implements Serializable {}

    @Id
    private String operation;

    @Id
    private UUID shipment;

    @Id
    private int revision;

    @Id
    private int number;

    private String carrier;
    private String flight;
    private String origin;
    private String destination;
    private Instant departsAt;
    private LocalDate departsOn;
    private Instant departsUntil;
    private Instant arrivesAt;
    private LocalDate arrivesOn;
    private Instant arrivesUntil;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Integer[] lines;

    protected ShipmentLeg() {}

    ShipmentLeg(Shipment shipment, int revision, int number, Plan.Leg leg) {
        this.operation = shipment.operation();
        this.shipment = shipment.id();
        this.revision = revision;
        this.number = number;
        this.carrier = leg.carrier();
        this.flight = leg.flight();
        this.origin = leg.origin();
        this.destination = leg.destination();
        PlannedTime departs = leg.departsAt();
        if (departs != null) {
            this.departsAt = departs.at();
            this.departsOn = departs.on();
            this.departsUntil = departs.on() == null ? null : departs.until();
        }
        PlannedTime arrives = leg.arrivesAt();
        if (arrives != null) {
            this.arrivesAt = arrives.at();
            this.arrivesOn = arrives.on();
            this.arrivesUntil = arrives.on() == null ? null : arrives.until();
        }
        this.lines = leg.lines() == null ? null : leg.lines().toArray(Integer[]::new);
    }

    UUID shipment() {
        return shipment;
    }

    public Plan.Leg leg() {
        return new Plan.Leg(
                carrier,
                flight,
                origin,
                destination,
                PlannedTime.of(departsAt, departsOn, departsUntil),
                PlannedTime.of(arrivesAt, arrivesOn, arrivesUntil),
                lines == null ? null : List.of(lines));
    }
}
