package org.aidbridge.shipment.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aidbridge.shipment.plan.Plan;
import org.hibernate.annotations.Immutable;

/** A revision of the plan, on both clocks; its legs are {@link ShipmentLeg}s. */
@Entity
@Immutable
@IdClass(ShipmentRevision.Key.class)
public class ShipmentRevision {

    record Key(String operation, UUID shipment, int number) implements Serializable {}

    @Id
    private String operation;

    @Id
    private UUID shipment;

    @Id
    private int number;

    private Instant effectiveAt;
    private String waybill;
    private String recipient;
    private String priority;
    private Instant requiredBy;
    private LocalDate requiredOn;
    private byte[] declaredHash;
    private Instant recordedAt;
    private String recordedBy;

    protected ShipmentRevision() {}

    /** @param declaredHash of the declaration, for the first revision; else null */
    ShipmentRevision(
            Shipment shipment, Plan plan, Instant effectiveAt, byte[] declaredHash, Instant recordedAt, String by) {
        this.operation = shipment.operation();
        this.shipment = shipment.id();
        this.number = shipment.revision();
        this.effectiveAt = effectiveAt;
        this.waybill = plan.waybill();
        this.recipient = plan.recipient();
        this.priority = plan.priority();
        this.requiredBy = shipment.requiredBy();
        this.requiredOn = shipment.requiredOn();
        this.declaredHash = declaredHash;
        this.recordedAt = recordedAt;
        this.recordedBy = by;
    }
}
