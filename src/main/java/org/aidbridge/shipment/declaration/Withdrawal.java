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
 * The withdrawal of a declaration. Once it is recorded the shipment counts nowhere, at no time; as known earlier it still does.
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
     * @param party code of the source, or null
     * @param reference of the source, or null
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

    boolean hasContent(String reason, String party, String reference) {
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
