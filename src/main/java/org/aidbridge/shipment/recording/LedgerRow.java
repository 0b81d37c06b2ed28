package org.aidbridge.shipment.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Ids;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.Slot;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;

/** A ledger entry, known from {@code recordedFrom} until {@code recordedTo}. Once written it can only be closed. */
@Entity
@Table(name = "ledger_entry")
@DynamicUpdate
public class LedgerRow {

    @Id
    private UUID id;

    @PartitionKey
    private String operation;

    private UUID shipment;
    private UUID event;
    private int line;
    private BigDecimal quantity;
    private String fromStage;
    private String fromPlace;
    private String fromLeg;
    private String fromRecipient;
    private String fromPeak;
    private String toStage;
    private String toPlace;
    private String toLeg;
    private String toRecipient;
    private String toPeak;
    private Instant occurredAt;
    private LocalDate occurredOn;
    private Instant recordedFrom;
    private Instant recordedTo;

    protected LedgerRow() {}

    LedgerRow(Shipment shipment, Entry entry, Instant recordedFrom) {
        this.id = Ids.next();
        this.operation = shipment.operation();
        this.shipment = shipment.id();
        this.event = entry.event();
        this.line = entry.line();
        this.quantity = entry.quantity().value();
        this.occurredAt = entry.at();
        this.occurredOn = entry.on();
        this.recordedFrom = recordedFrom;
        if (entry.from() != null) {
            from(entry.from());
        }
        to(entry.to());
    }

    private void from(Slot from) {
        fromStage = from.stage().name();
        fromPlace = from.place();
        fromLeg = from.leg();
        fromRecipient = from.to();
        fromPeak = from.peak().name();
    }

    private void to(Slot to) {
        toStage = to.stage().name();
        toPlace = to.place();
        toLeg = to.leg();
        toRecipient = to.to();
        toPeak = to.peak().name();
    }

    void close(Instant at) {
        recordedTo = at;
    }

    /** Everything but identity and recording time. */
    List<Object> content() {
        return Arrays.asList(
                event,
                line,
                quantity.stripTrailingZeros(),
                fromStage,
                fromPlace,
                fromLeg,
                fromRecipient,
                fromPeak,
                toStage,
                toPlace,
                toLeg,
                toRecipient,
                toPeak,
                occurredAt,
                occurredOn);
    }

    /** Values in the column order of {@link Events}. */
    Object[] row() {
        return new Object[] {
            operation,
            id,
            shipment,
            event,
            line,
            quantity,
            fromStage,
            fromPlace,
            fromLeg,
            fromRecipient,
            fromPeak,
            toStage,
            toPlace,
            toLeg,
            toRecipient,
            toPeak,
            occurredAt,
            occurredOn,
            recordedFrom,
            recordedTo
        };
    }
}
