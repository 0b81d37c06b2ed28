package org.aidbridge.shipment.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.aidbridge.shared.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.PartitionKey;

/**
 * That the declaration of a shipment was withdrawn, and why: a fact of its own, once for each shipment. From the moment it is
 * recorded the shipment counts nowhere, at no time; as known before it still does.
 */
@Entity
@Immutable
@Table(name = "shipment_withdrawal")
public class Withdrawal {

    @Id
    private UUID id;

    @PartitionKey
    private String operation;

    private UUID shipment;
    private String reason;
    private String sourceParty;
    private String sourceReference;
    private Instant recordedAt;
    private String recordedBy;

    protected Withdrawal() {}

    /**
     * @param party party code of whoever said so, or null
     * @param reference under which they said so, or null
     */
    Withdrawal(Shipment shipment, String reason, String party, String reference, Instant recordedAt, String by) {
        this.id = Ids.next();
        this.operation = shipment.operation();
        this.shipment = shipment.id();
        this.reason = reason;
        this.sourceParty = party;
        this.sourceReference = reference;
        this.recordedAt = recordedAt;
        this.recordedBy = by;
    }

    boolean says(String reason, String party, String reference) {
        return this.reason.equals(reason)
                && Objects.equals(sourceParty, party)
                && Objects.equals(sourceReference, reference);
    }

    public UUID id() {
        return id;
    }

    public String operation() {
        return operation;
    }

    public String reason() {
        return reason;
    }

    public String sourceParty() {
        return sourceParty;
    }

    public String sourceReference() {
        return sourceReference;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
