package org.aidbridge.shipment.declaration;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Ledger.Opening;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Eta.DueDate;
import org.aidbridge.shipment.plan.Plan;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** The declared and planned part of a shipment. Events never change it, except that they may add items. */
@MappedSuperclass
public abstract class DeclaredShipment {

    @Id
    private UUID id;

    @PartitionKey
    private String operation;

    private String reference;
    private String donor;
    private String consignee;
    private String origin;
    private String destination;
    private Instant declaredAt;
    private LocalDate declaredOn;
    private Instant enteredAt;
    private String enteredBy;
    private Instant headSince;

    private int revision;
    private String waybill;
    private String recipient;
    private String priority;
    private Instant requiredBy;
    private LocalDate requiredOn;
    private Instant plannedArrival;
    private LocalDate plannedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] items;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] carriers;

    private boolean perishable;
    private String keywords;

    protected DeclaredShipment() {}

    /** A shipment before its first revision is planned. */
    DeclaredShipment(
            Declaration declaration, String reference, Instant declaredAt, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.operation = declaration.operation();
        this.reference = reference;
        this.donor = declaration.donor();
        this.consignee = declaration.consignee();
        this.origin = declaration.origin();
        this.destination = declaration.destination();
        this.declaredAt = declaredAt;
        this.declaredOn = When.on(declaration.declaredAt());
        this.enteredAt = recordedAt;
        this.enteredBy = recordedBy;
    }

    /** Adds an unlisted item. */
    void addItem(String item, boolean expires) {
        List<String> more = new ArrayList<>(List.of(items));
        more.add(item);
        this.items = distinct(more);
        this.perishable |= expires;
        this.keywords += " " + item;
    }

    public Opening opening(List<Declared> lines) {
        return new Opening(origin, destination, When.of(declaredAt, declaredOn), declaredAt, enteredAt, lines);
    }

    /** May be null. */
    Eta plannedArrival() {
        return Eta.of(plannedArrival, plannedOn, Eta.Basis.PLANNED);
    }

    /** Takes over a plan as the current revision. */
    void plan(int number, Plan plan, Instant requiredBy, List<ShipmentLine> lines) {
        this.revision = number;
        this.waybill = plan.waybill();
        this.recipient = plan.recipient();
        this.priority = plan.priority();
        this.requiredBy = requiredBy;
        this.requiredOn = When.on(plan.requiredBy());
        Eta arrival = plan.arrival();
        this.plannedArrival = arrival == null ? null : arrival.due();
        this.plannedOn = arrival == null ? null : arrival.on();
        this.carriers = distinct(plan.legs().stream().map(Plan.Leg::carrier).toList());
        this.items = distinct(lines.stream().map(ShipmentLine::item).toList());
        this.perishable = lines.stream().anyMatch(line -> line.expiresOn() != null);
        this.keywords = String.join(" ", keywords(plan.legs()));
    }

    private List<String> keywords(List<Plan.Leg> legs) {
        List<String> words = new ArrayList<>(List.of(reference, donor, consignee, origin, destination));
        if (waybill != null) {
            words.add(waybill);
            words.add(waybill.replace("-", ""));
        }
        if (recipient != null) {
            words.add(recipient);
        }
        words.addAll(List.of(items));
        words.addAll(List.of(carriers));
        legs.stream().map(Plan.Leg::flight).filter(Objects::nonNull).forEach(words::add);
        return words;
    }

    Head head() {
        return new Head(donor, consignee, origin, destination);
    }

    /** Corrects the head; {@link #plan} must follow. */
    void correct(Head head, Instant recorded) {
        this.donor = head.donor();
        this.consignee = head.consignee();
        this.origin = head.origin();
        this.destination = head.destination();
        this.headSince = recorded;
    }

    private static String[] distinct(Collection<String> values) {
        return new TreeSet<>(values).toArray(String[]::new);
    }

    public UUID id() {
        return id;
    }

    public String operation() {
        return operation;
    }

    public String reference() {
        return reference;
    }

    public String origin() {
        return origin;
    }

    public String destination() {
        return destination;
    }

    public String donor() {
        return donor;
    }

    public String consignee() {
        return consignee;
    }

    String recipient() {
        return recipient;
    }

    List<String> carriers() {
        return List.of(carriers);
    }

    /** From when it counts as declared; null when unknown. */
    public Instant declaredAt() {
        return declaredAt;
    }

    /** The end of the day at the destination where only a day is required; may be null. */
    public Instant requiredBy() {
        return requiredBy;
    }

    /** May be null. */
    public DueDate required() {
        return DueDate.of(requiredBy, requiredOn);
    }

    LocalDate requiredOn() {
        return requiredOn;
    }

    public boolean isPerishable() {
        return perishable;
    }

    public int revision() {
        return revision;
    }
}
