package org.aidbridge.shipment.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Declared;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A declared line. A correction closes this row and adds another. */
@Entity
@DynamicUpdate
@IdClass(ShipmentLine.Key.class)
public class ShipmentLine {

    record Key(String operation, UUID shipment, int number, Instant recordedFrom) implements Serializable {}

    @Id
    private String operation;

    @Id
    private UUID shipment;

    @Id
    private int number;

    @Id
    private Instant recordedFrom;

    private Instant recordedTo;
    private String item;
    private String unit;
    private BigDecimal quantity;
    private BigDecimal grossKg;

    @Column(name = "volume_m3")
    private BigDecimal volumeM3;

    private Integer pieces;
    private String lot;
    private LocalDate expiresOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] handling;

    private String recipient;
    private UUID openedBy;

    protected ShipmentLine() {}

    ShipmentLine(Shipment shipment, int number, Declaration.Line line, Instant recordedFrom) {
        this(shipment, number, line.item(), line.unit(), line.quantity(), recordedFrom);
        this.grossKg = line.grossKg();
        this.volumeM3 = line.volumeM3();
        this.pieces = line.pieces();
        this.lot = line.lot();
        this.expiresOn = line.expiresOn();
        this.handling = line.handling().toArray(String[]::new);
        this.recipient = line.recipient();
    }

    private ShipmentLine(
            Shipment shipment, int number, String item, String unit, Quantity quantity, Instant recordedFrom) {
        this.operation = shipment.operation();
        this.shipment = shipment.id();
        this.number = number;
        this.recordedFrom = recordedFrom;
        this.item = item;
        this.unit = unit;
        this.quantity = quantity.value();
        this.handling = new String[0];
    }

    /** A line for unlisted goods or opening stock. */
    public static ShipmentLine unlisted(
            Shipment shipment, Declared found, String lot, LocalDate expiresOn, UUID event, Instant recordedFrom) {
        ShipmentLine line =
                new ShipmentLine(shipment, found.line(), found.item(), found.unit(), Quantity.ZERO, recordedFrom);
        line.lot = lot;
        line.expiresOn = expiresOn;
        line.openedBy = event;
        return line;
    }

    void close(Instant at) {
        recordedTo = at;
    }

    boolean says(Declaration.Line line) {
        return item.equals(line.item())
                && unit.equals(line.unit())
                && quantity().equals(line.quantity())
                && sameAmount(grossKg, line.grossKg())
                && sameAmount(volumeM3, line.volumeM3())
                && Objects.equals(pieces, line.pieces())
                && Objects.equals(lot, line.lot())
                && Objects.equals(expiresOn, line.expiresOn())
                && Arrays.asList(handling).equals(line.handling())
                && Objects.equals(recipient, line.recipient());
    }

    private static boolean sameAmount(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    public Declared declared() {
        return new Declared(number, item, unit, quantity());
    }

    UUID shipment() {
        return shipment;
    }

    public int number() {
        return number;
    }

    public String item() {
        return item;
    }

    public String unit() {
        return unit;
    }

    Quantity quantity() {
        return new Quantity(quantity);
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public boolean isUnlisted() {
        return openedBy != null;
    }
}
