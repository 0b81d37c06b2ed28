package org.aidbridge.shipment.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aidbridge.security.access.Caller;
import org.aidbridge.shared.Ids;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.StoredJson;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.plan.Eta;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** An event of a shipment, as it was recorded. Never changed. */
@Entity
@Immutable
public class Event {

    /**
     * Identifies an event of a shipment: by the reference of its source, else by the key of the request that sent it, which
     * is one of its sender.
     */
    record Key(String operation, UUID shipment, String party, String reference, String sender, String intakeKey) {

        Key {
            party = reference == null ? null : party;
            sender = reference == null ? sender : null;
            intakeKey = reference == null ? intakeKey : null;
        }

        static Key of(Shipment shipment, EventRequest request, String intakeKey, Caller caller) {
            return new Key(
                    shipment.operation(),
                    shipment.id(),
                    request.source().party(),
                    request.source().reference(),
                    caller.name(),
                    intakeKey);
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
    private String address;
    private String credential;

    protected Event() {}

    Event(Shipment shipment, ValidatedEvent validated, Instant recordedAt) {
        EventRequest request = validated.request();
        this.id = Ids.next();
        this.operation = shipment.operation();
        this.shipment = shipment.id();
        this.type = request.eventType().name();
        this.iata = request.type().named().code();
        this.classifier = request.classifier().name();
        Occurred occurred = validated.occurred() == null ? Occurred.at(recordedAt) : validated.occurred();
        this.occurredAt = occurred.at();
        this.occurredOn = occurred.on();
        this.occurredFrom = occurred.from();
        this.occurredUntil = occurred.until();
        this.place = validated.place();
        this.flight = request.flightNumber();
        this.flightAsWritten = Objects.equals(flight, request.flight()) ? null : request.flight();
        this.leg = validated.leg();
        this.route = validated.route();
        this.recipient = request.to();
        this.lines = validated.lines().isEmpty() ? null : StoredJson.EVENT_LINES.write(validated.lines());
        this.retracts = request.retracts();
        this.override = request.override();
        this.note = request.note();
        this.offPlan = validated.offPlan();
        this.sourceParty = request.source().party();
        this.sourceReference = request.source().reference();
        this.intakeKey = sourceReference == null ? validated.submission().intakeKey() : null;
        this.contentHash = validated.contentHash();
        this.recordedAt = recordedAt;
        Caller caller = validated.submission().caller();
        this.recordedBy = caller.name();
        this.address = caller.address();
        this.credential = caller.credential();
    }

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

    void markLate() {
        late = true;
    }

    boolean hasContent(byte[] otherContentHash) {
        return Arrays.equals(contentHash, otherContentHash);
    }

    boolean isActual() {
        return classifier.equals(EventRequest.Classifier.ACTUAL.name());
    }

    boolean isRetraction() {
        return retracts != null;
    }

    /** The arrival at the destination that this event predicts, or null. */
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

    /** As the caller spelt it. */
    public String flightAsWritten() {
        return flightAsWritten == null ? flight : flightAsWritten;
    }

    public String leg() {
        return leg;
    }

    public String recipient() {
        return recipient;
    }

    /** Empty when it names no lines. */
    public List<Fact.Part> parts() {
        return StoredJson.EVENT_LINES.read(lines);
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

    /** Whether an event of a later time was recorded before it. */
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

    /** Values in the column order of {@link Events}. */
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
            recordedBy,
            address,
            credential
        };
    }

    Key key() {
        return new Key(operation, shipment, sourceParty, sourceReference, recordedBy, intakeKey);
    }
}
