package org.aidbridge.shipment.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Attention;
import org.aidbridge.shipment.plan.Eta;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A consignment on its way from a donor to a consignee. It is declared once; a mistaken declaration is withdrawn. Its head
 * (donor, consignee, origin, destination) may be corrected until something moves, its plan (legs, waybill, recipient,
 * priority, required by) is revised at any time. Status, flags and balances are never set: they are derived from the events
 * by the ledger, and kept here so that nobody has to read the history again.
 */
@Entity
public class Shipment extends DeclaredShipment {

    private Instant withdrawnAt;
    private String position;

    private String status;
    private boolean partial;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] stages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] flags;

    private Instant estimatedArrival;
    private LocalDate estimatedOn;
    private String estimatedBy;
    private Instant arrivedAt;
    private LocalDate arrivedOn;
    private Instant overdueFrom;
    private Instant silentFrom;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Instant[] expiring;

    private Instant expiredFrom;
    private Instant recordedAt;

    @Version
    private long version;

    @Transient
    private Position current;

    @Transient
    private boolean carriesMore;

    protected Shipment() {}

    Shipment(Declaration declaration, String reference, Instant declaredAt, Instant recordedAt, String recordedBy) {
        super(declaration, reference, declaredAt, recordedAt, recordedBy);
        this.recordedAt = recordedAt;
    }

    /** Withdraws the declaration: no stages and no flags remain. */
    void withdraw(Instant recorded) {
        this.withdrawnAt = recorded;
        this.stages = new String[0];
        this.flags = new String[0];
        this.partial = false;
        this.overdueFrom = null;
        this.silentFrom = null;
        this.expiring = new Instant[0];
        this.expiredFrom = null;
        this.recordedAt = recorded;
    }

    /** @throws Conflict (409) when the declaration was withdrawn */
    public void requireDeclared() {
        if (withdrawnAt != null) {
            throw new Conflict(Message.of(
                    "The declaration of shipment {shipment} was withdrawn at {time}: nothing more can "
                            + "be recorded for it",
                    reference(),
                    withdrawnAt));
        }
    }

    /** Takes over a newly derived state. */
    public void stand(Position now, Attention attention, Instant recorded) {
        this.current = now;
        this.position = StoredJson.write(now);
        this.status = now.status().orElse(Stage.PLANNED).name();
        this.partial = now.stages().size() > 1;
        this.stages = now.stages().stream().map(Stage::name).toArray(String[]::new);
        this.flags = attention.standing().keySet().stream().map(Enum::name).toArray(String[]::new);
        this.overdueFrom = attention.overdueFrom();
        this.silentFrom = attention.silentFrom();
        this.expiring = attention.expiring().toArray(Instant[]::new);
        this.expiredFrom = attention.expiredFrom();
        this.arrivedAt = now.arrived() == null ? null : now.arrived().end();
        this.arrivedOn = now.arrived() == null ? null : now.arrived().on();
        this.recordedAt = recorded;
    }

    /** @param arrival the newest estimate or plan; null when the last one was retracted */
    public void expect(Eta arrival) {
        this.estimatedArrival = arrival == null ? null : arrival.due();
        this.estimatedOn = arrival == null ? null : arrival.on();
        this.estimatedBy = arrival == null ? null : arrival.basis().name();
    }

    /** Whether the expected arrival is an estimate, which a plan does not replace. */
    public boolean isEstimated() {
        return Eta.Basis.ESTIMATED.name().equals(estimatedBy);
    }

    /** Adds an unlisted item. */
    public void carriesAlso(String item, boolean expires) {
        addItem(item, expires);
        this.carriesMore = true;
    }

    /** Whether more than the derived state has changed. */
    boolean carriesMore() {
        return carriesMore;
    }

    /** The derived state, in the column order of {@link Shipments}. */
    Object[] standing() {
        return new Object[] {
            operation(),
            id(),
            position,
            status,
            partial,
            stages,
            flags,
            estimatedArrival,
            estimatedOn,
            estimatedBy,
            arrivedAt,
            arrivedOn,
            overdueFrom,
            silentFrom,
            Arrays.stream(expiring).map(Instant::toString).toArray(String[]::new),
            expiredFrom,
            recordedAt
        };
    }

    /** Later than everything recorded of it. */
    public Instant nextRecording(Instant earliest) {
        return recordedAt.isBefore(earliest) ? earliest : recordedAt.plusNanos(1_000);
    }

    public Position position() {
        if (current == null) {
            current = StoredJson.readPosition(position);
        }
        return current;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** The expected arrival by the newest estimate, else by the plan; null when there is neither. */
    public Eta eta() {
        Eta.Basis basis = isEstimated() ? Eta.Basis.ESTIMATED : Eta.Basis.PLANNED;
        return Eta.expected(Eta.of(estimatedArrival, estimatedOn, basis), plannedArrival());
    }

    public long version() {
        return version;
    }
}
