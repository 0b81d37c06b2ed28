package org.aidbridge.shipment.ledger;

import static org.aidbridge.shipment.ledger.Stage.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Event types in life-cycle order, which is also the order of events of one instant, with their IATA status codes (Cargo-IMP
 * FSU). This is <em>the</em> table of the life cycle: {@link #takesFrom()} and {@link #putsTo()} say what an event moves,
 * {@link #movement()} how. When a type is added, the compiler lists the rest.
 */
public enum EventType {
    OPENING,
    BOOKED("BKD"),
    TENDERED("FOH", "DPU"),
    ACCEPTED("RCS"),
    MANIFESTED("MAN", "PRE"),
    DEPARTED("DEP"),
    DISCREPANCY("DIS"),
    ARRIVED("ARR"),
    CHECKED_IN("RCF"),
    TRANSFERRED("TFD", "RCT", "TRM"),
    CUSTOMS_LODGED("CRC"),
    CUSTOMS_HELD("TGC"),
    CUSTOMS_CLEARED("CCD"),
    READY_FOR_PICKUP("NFD", "AWD"),
    HANDED_OVER("DLV"),
    RECEIVED("DDL"),
    WITHHELD,
    RELEASED,
    DISPATCHED,
    DELIVERED,
    INSTALLED,
    DAMAGED,
    LOST,
    FOUND,
    RETURNED,
    CANCELLED,
    NOTE("FIW", "FOW", "DOC", "AWR", "OSI", "OCI"),
    RETRACTED;

    /** How an event moves quantities. */
    public enum Movement {
        /** Along the path; skipped steps are implied. */
        FORWARD,
        /** Off the path; nothing is implied. */
        ASIDE,
        /** Back to the stage and place that was left. */
        BACK,
        /** Off the flight again. */
        OFFLOAD,
        /** Into the ledger, as opening stock. */
        OPENS,
        /** Moves nothing. */
        NONE
    }

    /** The codes of an IATA discrepancy report; only the first two move goods. */
    private static final Set<String> DISCREPANCIES =
            Set.of("OFLD", "SSPD", "DFLD", "FDAV", "FDAW", "FDCA", "FDMB", "MSAV", "MSAW", "MSCA", "MSMB", "OVCD");

    private static final Set<String> OFFLOADING = Set.of("OFLD", "SSPD");

    private static final Set<Stage> OPEN = Arrays.stream(Stage.values())
            .filter(s -> !s.isExit())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));

    private static final Map<String, EventType> BY_CODE = Arrays.stream(values())
            .flatMap(type -> type.codes.stream().map(code -> Map.entry(code, type)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Computed once, because it is read for every slot of every shipment. */
    private static final Map<EventType, Set<Stage>> SOURCES = Arrays.stream(values())
            .collect(Collectors.toMap(
                    type -> type,
                    type -> Collections.unmodifiableSet(type.sources()),
                    (one, other) -> one,
                    () -> new EnumMap<>(EventType.class)));

    private final List<String> codes;

    EventType(String... codes) {
        this.codes = List.of(codes);
    }

    /**
     * A type and the code it was sent with.
     *
     * @param code an IATA code, {@code DIS_OFLD} style for a discrepancy, or null for our own name
     */
    public record Named(EventType type, String code) {
        /** Offloaded or short-shipped. */
        public boolean offloads() {
            return code != null && code.startsWith("DIS_") && OFFLOADING.contains(code.substring(4));
        }
    }

    /** Reads our name or an IATA code ({@code DEP}, {@code DIS_OFLD}, {@code DIS OFLD}). */
    public static Optional<Named> parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        if (name.startsWith("DIS_") && DISCREPANCIES.contains(name.substring(4))) {
            return Optional.of(new Named(DISCREPANCY, name));
        }
        EventType byCode = BY_CODE.get(name);
        if (byCode != null) {
            return Optional.of(new Named(byCode, name));
        }
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(type -> new Named(type, null));
    }

    /** All IATA codes, discrepancies with theirs ({@code DIS_OFLD}), in life-cycle order. */
    public static List<String> allCodes() {
        return Arrays.stream(values())
                .flatMap(type -> type == DISCREPANCY
                        ? Stream.concat(
                                Stream.of("DIS"),
                                DISCREPANCIES.stream().sorted().map(code -> "DIS_" + code))
                        : type.codes.stream())
                .toList();
    }

    /** May be empty. */
    public List<String> codes() {
        return codes;
    }

    /** The stages it takes from; {@link Movement#FORWARD} also takes from earlier ones, implying steps. */
    public Set<Stage> takesFrom() {
        return SOURCES.get(this);
    }

    private Set<Stage> sources() {
        return switch (this) {
            case BOOKED -> EnumSet.of(PLANNED);
            case ACCEPTED -> EnumSet.of(PLANNED, Stage.BOOKED);
            case DEPARTED -> EnumSet.of(PLANNED, Stage.BOOKED, Stage.ACCEPTED, IN_TRANSIT);
            case ARRIVED, CHECKED_IN, DISCREPANCY -> EnumSet.of(IN_TRANSIT);
            case CUSTOMS_CLEARED -> EnumSet.of(Stage.ARRIVED);
            case RECEIVED -> EnumSet.of(Stage.ARRIVED, CLEARED, MISSING);
            case WITHHELD -> EnumSet.of(Stage.ARRIVED, CLEARED, Stage.RECEIVED);
            case RELEASED -> EnumSet.of(Stage.WITHHELD);
            case DISPATCHED -> EnumSet.of(Stage.RECEIVED);
            case DELIVERED -> EnumSet.of(Stage.DISPATCHED);
            case INSTALLED -> EnumSet.of(Stage.DELIVERED);
            case DAMAGED, LOST -> EnumSet.copyOf(OPEN);
            case FOUND -> EnumSet.of(MISSING, Stage.LOST);
            case RETURNED -> open(true);
            case CANCELLED -> open(false);
            case OPENING,
                    TENDERED,
                    MANIFESTED,
                    TRANSFERRED,
                    CUSTOMS_LODGED,
                    CUSTOMS_HELD,
                    READY_FOR_PICKUP,
                    HANDED_OVER,
                    NOTE,
                    RETRACTED -> EnumSet.noneOf(Stage.class);
        };
    }

    /** Null when it moves nothing, or back to where goods were. An opening may name another. */
    public Stage putsTo() {
        return switch (this) {
            case BOOKED -> Stage.BOOKED;
            case ACCEPTED, DISCREPANCY -> Stage.ACCEPTED;
            case DEPARTED -> IN_TRANSIT;
            case ARRIVED, CHECKED_IN -> Stage.ARRIVED;
            case CUSTOMS_CLEARED -> CLEARED;
            case OPENING, RECEIVED -> Stage.RECEIVED;
            case WITHHELD -> Stage.WITHHELD;
            case DISPATCHED -> Stage.DISPATCHED;
            case DELIVERED -> Stage.DELIVERED;
            case INSTALLED -> Stage.INSTALLED;
            case DAMAGED -> Stage.DAMAGED;
            case LOST -> Stage.LOST;
            case RETURNED -> Stage.RETURNED;
            case CANCELLED -> Stage.CANCELLED;
            case RELEASED,
                    FOUND,
                    TENDERED,
                    MANIFESTED,
                    TRANSFERRED,
                    CUSTOMS_LODGED,
                    CUSTOMS_HELD,
                    READY_FOR_PICKUP,
                    HANDED_OVER,
                    NOTE,
                    RETRACTED -> null;
        };
    }

    public Movement movement() {
        return switch (this) {
            case BOOKED,
                    ACCEPTED,
                    DEPARTED,
                    ARRIVED,
                    CHECKED_IN,
                    CUSTOMS_CLEARED,
                    RECEIVED,
                    DISPATCHED,
                    DELIVERED,
                    INSTALLED -> Movement.FORWARD;
            case WITHHELD, DAMAGED, LOST, RETURNED, CANCELLED -> Movement.ASIDE;
            case RELEASED, FOUND -> Movement.BACK;
            case DISCREPANCY -> Movement.OFFLOAD;
            case OPENING -> Movement.OPENS;
            case TENDERED,
                    MANIFESTED,
                    TRANSFERRED,
                    CUSTOMS_LODGED,
                    CUSTOMS_HELD,
                    READY_FOR_PICKUP,
                    HANDED_OVER,
                    NOTE,
                    RETRACTED -> Movement.NONE;
        };
    }

    /** The same step under two names. */
    boolean isArrival() {
        return this == ARRIVED || this == CHECKED_IN;
    }

    boolean namesRecipient() {
        return this == DISPATCHED || this == DELIVERED || this == INSTALLED;
    }

    private static Set<Stage> open(boolean departed) {
        return OPEN.stream()
                .filter(s -> s.hasDeparted() == departed)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));
    }
}
