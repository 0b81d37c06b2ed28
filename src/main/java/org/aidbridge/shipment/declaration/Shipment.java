package org.aidbridge.shipment.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Ids;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Opening;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Attention;
import org.aidbridge.shipment.plan.DueDate;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Plan;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/**
 * A consignment on its way from a donor to a consignee. It is declared once, and a declaration made by mistake is withdrawn;
 * its head (donor, consignee, origin, destination) may be corrected until something moves; what is planned of it (legs, waybill,
 * recipient, priority, required by) is revised as often as daily work needs, each time as a revision of its own; and what
 * happens to it arrives as events. Its status, flags and balances are never set: they are what the ledger makes of the
 * events, kept here only so that nobody has to read the history again.
 */
@Entity
public class Shipment {

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
    private Instant withdrawnAt;

    private int revision;
    private String waybill;
    private String recipient;
    private String priority;
    private Instant requiredBy;
    private LocalDate requiredOn;
    private Instant plannedArrival;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] items;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] carriers;

    private boolean perishable;
    private String keywords;

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

    /** A shipment as it is declared, before its first revision is planned. */
    Shipment(Declaration declaration, String reference, Instant declaredAt, Instant recordedAt, String recordedBy) {
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
        this.recordedAt = recordedAt;
    }

    /** Takes over a plan as its current revision. */
    void plan(int number, Plan plan, Instant requiredBy, List<ShipmentLine> lines) {
        this.revision = number;
        this.waybill = plan.waybill();
        this.recipient = plan.recipient();
        this.priority = plan.priority();
        this.requiredBy = requiredBy;
        this.requiredOn = When.on(plan.requiredBy());
        this.plannedArrival = plan.arrival();
        this.carriers = distinct(plan.legs().stream().map(Plan.Leg::carrier).toList());
        this.items = distinct(lines.stream().map(ShipmentLine::item).toList());
        this.perishable = lines.stream().anyMatch(line -> line.expiresOn() != null);
        this.keywords = String.join(" ", keywords());
    }

    private List<String> keywords() {
        List<String> words = new ArrayList<>(List.of(reference, donor, consignee, origin, destination));
        if (waybill != null) {
            words.add(waybill);
            words.add(waybill.replace("-", ""));
        }
        if (recipient != null) {
            words.add(recipient);
        }
        words.addAll(List.of(items));
        return words;
    }

    Head head() {
        return new Head(donor, consignee, origin, destination);
    }

    /** Takes over a corrected head, before anything has moved; the plan is taken over after it. */
    void correct(Head head, Instant recorded) {
        this.donor = head.donor();
        this.consignee = head.consignee();
        this.origin = head.origin();
        this.destination = head.destination();
        this.headSince = recorded;
    }

    /** Its declaration is withdrawn: it stands nowhere and nothing of it needs attention any more. */
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

    /** @throws Conflict (409) when its declaration was withdrawn: nothing is recorded of it any more */
    public void requireDeclared() {
        if (withdrawnAt != null) {
            throw new Conflict(Message.of(
                    "The declaration of shipment {shipment} was withdrawn at {time}: nothing more is recorded of it",
                    reference,
                    withdrawnAt));
        }
    }

    /** Takes over where the ledger says everything is now. */
    public void stand(Position now, Attention attention, Instant recorded) {
        this.current = now;
        this.position = Positions.write(now);
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

    /** Takes over the newest word of when it should arrive; null when the one there was has been withdrawn. */
    public void expect(Eta arrival) {
        this.estimatedArrival = arrival == null ? null : arrival.due();
        this.estimatedOn = arrival == null ? null : arrival.on();
        this.estimatedBy = arrival == null ? null : arrival.basis().name();
    }

    /** Whether somebody estimated its arrival; what was only planned does not go before that. */
    public boolean isEstimated() {
        return Eta.Basis.ESTIMATED.name().equals(estimatedBy);
    }

    /** Adds an item that was on no list. */
    public void carriesAlso(String item, boolean expires) {
        List<String> more = new ArrayList<>(List.of(items));
        more.add(item);
        this.items = distinct(more);
        this.perishable |= expires;
        this.carriesMore = true;
        this.keywords = String.join(" ", keywords());
    }

    /** Whether more of it has changed than where it stands. */
    boolean carriesMore() {
        return carriesMore;
    }

    /** Where it stands, in the order of the columns of {@link Shipments}. */
    Object[] standing() {
        return new Object[] {
            operation,
            id,
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

    /** The next instant at which something may be recorded of it: later than anything recorded of it before. */
    public Instant nextRecording(Instant earliest) {
        return recordedAt.isBefore(earliest) ? earliest : recordedAt.plusNanos(1_000);
    }

    public Position position() {
        if (current == null) {
            current = Positions.read(position);
        }
        return current;
    }

    /** What its ledger begins with. */
    public Opening opening(List<Declared> lines) {
        return new Opening(origin, destination, When.of(declaredAt, declaredOn), declaredAt, enteredAt, lines);
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

    /** From when it counts as declared; null when nobody said. */
    public Instant declaredAt() {
        return declaredAt;
    }

    /** The instant at which it is due; where it is required by a day, the end of that day at its destination. */
    public Instant requiredBy() {
        return requiredBy;
    }

    /** When it is required, and how that was said; null when nobody did. */
    public DueDate required() {
        return DueDate.of(requiredBy, requiredOn);
    }

    LocalDate requiredOn() {
        return requiredOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** When it should arrive by what is known: the newest estimate, else the plan; null when there is neither. */
    public Eta eta() {
        Eta.Basis basis = isEstimated() ? Eta.Basis.ESTIMATED : Eta.Basis.PLANNED;
        return Eta.expected(Eta.of(estimatedArrival, estimatedOn, basis), plannedArrival);
    }

    /** Whether something of it expires. */
    public boolean isPerishable() {
        return perishable;
    }

    public int revision() {
        return revision;
    }

    public long version() {
        return version;
    }
}
