package org.aidbridge.shipment.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aidbridge.shared.Ids;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.plan.Eta;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** One report about a shipment, as it was recorded and for ever. */
@Entity
@Immutable
public class Event {

    /**
     * What makes two reports of one shipment the same fact: the reference their source gave them or, where it gave none,
     * the key they came in with.
     */
    record Key(UUID shipment, String party, String reference, String intakeKey) {

        /** A reference counts with the party whose it is, and then nothing else does. */
        Key {
            party = reference == null ? null : party;
            intakeKey = reference == null ? intakeKey : null;
        }

        static Key of(UUID shipment, EventRequest report, String intakeKey) {
            return new Key(shipment, report.source().party(), report.source().reference(), intakeKey);
        }
    }

    @Id
    private UUID id;

    @PartitionKey
    private String operation;

    private UUID shipment;
    private String type;
    private String iata;
    private String classifier;
    private Instant occurredAt;
    private LocalDate occurredOn;
    private Instant occurredFrom;
    private Instant occurredUntil;
    private String place;
    private String flight;
    private String flightAsWritten;
    private String leg;
    private String route;
    private String recipient;

    @JdbcTypeCode(SqlTypes.JSON)
    private String lines;

    private UUID retracts;
    private String override;
    private String note;
    private String offPlan;
    private boolean late;
    private String sourceParty;
    private String sourceReference;
    private String intakeKey;
    private byte[] contentHash;
    private Instant recordedAt;
    private String recordedBy;

    protected Event() {}

    Event(Shipment shipment, ValidatedEvent draft, Instant recordedAt) {
        EventRequest report = draft.report();
        this.id = Ids.next();
        this.operation = shipment.operation();
        this.shipment = shipment.id();
        this.type = report.type().type().name();
        this.iata = report.type().code();
        this.classifier = report.classifier().name();
        Occurred occurred = draft.occurred() == null ? Occurred.at(recordedAt) : draft.occurred();
        this.occurredAt = occurred.at();
        this.occurredOn = occurred.on();
        this.occurredFrom = occurred.from();
        this.occurredUntil = occurred.until();
        this.place = draft.place();
        this.flight = report.flight();
        this.flightAsWritten = Objects.equals(flight, report.flightAsWritten()) ? null : report.flightAsWritten();
        this.leg = draft.leg();
        this.route = draft.route();
        this.recipient = report.to();
        this.lines = draft.lines().isEmpty() ? null : Parts.write(draft.lines());
        this.retracts = report.retracts();
        this.override = report.override();
        this.note = report.note();
        this.offPlan = draft.offPlan();
        this.sourceParty = report.source().party();
        this.sourceReference = report.source().reference();
        this.intakeKey = sourceReference == null ? draft.intakeKey() : null;
        this.contentHash = draft.contentHash();
        this.recordedAt = recordedAt;
        this.recordedBy = draft.recordedBy();
    }

    /** This event as the ledger reads it. */
    Fact fact() {
        return new Fact(
                id,
                EventType.valueOf(type),
                iata,
                occurred(),
                recordedAt,
                place,
                leg,
                route,
                recipient,
                parts(),
                offPlan);
    }

    void comesLate() {
        late = true;
    }

    /** Whether this was recorded from the same content. */
    boolean says(byte[] otherContentHash) {
        return Arrays.equals(contentHash, otherContentHash);
    }

    boolean isActual() {
        return classifier.equals(EventRequest.Classifier.ACTUAL.name());
    }

    boolean isRetraction() {
        return retracts != null;
    }

    /** When it says that the goods should come to the destination; null when it does not say that. */
    Eta expectsAt(String destination) {
        boolean arrives = type.equals(EventType.ARRIVED.name()) || type.equals(EventType.CHECKED_IN.name());
        boolean there = place == null || place.equals(destination);
        return arrives && there && !isActual() ? Eta.of(occurred(), Eta.Basis.valueOf(classifier)) : null;
    }

    public UUID id() {
        return id;
    }

    public String operation() {
        return operation;
    }

    public UUID shipment() {
        return shipment;
    }

    public UUID retracts() {
        return retracts;
    }

    public String type() {
        return type;
    }

    public String iata() {
        return iata;
    }

    public String classifier() {
        return classifier;
    }

    public Occurred occurred() {
        return new Occurred(occurredAt, occurredOn, occurredFrom, occurredUntil);
    }

    public String place() {
        return place;
    }

    /** As its reporter spells it. */
    public String flightAsWritten() {
        return flightAsWritten == null ? flight : flightAsWritten;
    }

    public String leg() {
        return leg;
    }

    public String recipient() {
        return recipient;
    }

    /** The lines and quantities it names; empty when it names none. */
    public List<Fact.Part> parts() {
        return Parts.read(lines);
    }

    public String override() {
        return override;
    }

    public String note() {
        return note;
    }

    public String offPlan() {
        return offPlan;
    }

    /** Whether something that happened later had been recorded before it. */
    public boolean isLate() {
        return late;
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

    /** In the order of the columns of {@link Events}. */
    Object[] row() {
        return new Object[] {
            operation,
            id,
            shipment,
            type,
            iata,
            classifier,
            occurredAt,
            occurredOn,
            occurredFrom,
            occurredUntil,
            place,
            flight,
            flightAsWritten,
            leg,
            route,
            recipient,
            lines,
            retracts,
            override,
            note,
            offPlan,
            late,
            sourceParty,
            sourceReference,
            intakeKey,
            contentHash,
            recordedAt,
            recordedBy
        };
    }

    Key key() {
        return new Key(shipment, sourceParty, sourceReference, intakeKey);
    }
}
