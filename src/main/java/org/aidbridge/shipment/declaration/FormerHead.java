package org.aidbridge.shipment.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The head of a shipment before a correction. */
@Entity
@Immutable
@Table(name = "shipment_former_head")
@IdClass(FormerHead.Key.class)
public class FormerHead {

    record Key(String operation, UUID shipment, Instant recordedTo) implements Serializable {}

    @Id
    private String operation;

    @Id
    private UUID shipment;

    @Id
    private Instant recordedTo;

    private String donor;
    private String consignee;
    private String origin;
    private String destination;

    protected FormerHead() {}

    FormerHead(Shipment shipment, Instant recordedTo) {
        this.operation = shipment.operation();
        this.shipment = shipment.id();
        this.recordedTo = recordedTo;
        this.donor = shipment.donor();
        this.consignee = shipment.consignee();
        this.origin = shipment.origin();
        this.destination = shipment.destination();
    }
}
