package org.aidbridge.shipment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.Ledger.Opening;

/**
 * A consignment from Chengdu to Delhi that is told in the words of those who move it. What is said before a verb, such as
 * {@code at("HKG").on("CX695").only(300)}, belongs to the next one; an hour passes between two reports unless told
 * otherwise. It is kept as a desk keeps it: what comes next is appended, what comes late has the history read again.
 */
final class Consignment {

    static final ZoneId OPERATION = ZoneId.of("UTC");
    static final Instant DECLARED = Instant.parse("2021-04-26T00:00:00Z");

    private final List<Declared> declared = new ArrayList<>();
    private final List<Fact> history = new ArrayList<>();
    private Position position;
    private List<Entry> entries;
    private Instant now = DECLARED;
    private int reports;
    private LocalDate day;
    private ZoneId zone;
    private boolean wasReadAgain;
    private String place;
    private String flight;
    private String recipient;
    private List<Fact.Part> parts = new ArrayList<>();

    static Consignment aShipment() {
        return new Consignment();
    }

    Consignment of(long quantity, String item) {
        declared.add(new Declared(declared.size() + 1, item, "EA", Quantity.of(quantity)));
        return readAgain(history);
    }

    Consignment at(String where) {
        place = where;
        return this;
    }

    Consignment on(String flightOrLeg) {
        flight = flightOrLeg;
        return this;
    }

    Consignment to(String party) {
        recipient = party;
        return this;
    }

    Consignment only(long quantity) {
        return only(1, quantity);
    }

    Consignment only(int line, long quantity) {
        parts.add(Fact.Part.of(line, Quantity.of(quantity)));
        return this;
    }

    Consignment allOfLine(int line) {
        parts.add(Fact.Part.of(line, null));
        return this;
    }

    Consignment counting(long good, long damaged, long missing, long surplus) {
        return counting(1, good, damaged, missing, surplus);
    }

    Consignment counting(int line, long good, long damaged, long missing, long surplus) {
        parts.add(Fact.Part.counted(
                line, Quantity.of(good), Quantity.of(damaged), Quantity.of(missing), Quantity.of(surplus)));
        return this;
    }

    /** The next report happened at this time of 26 April, UTC; or on a day given by {@code 27 10:00}. */
    Consignment when(String time) {
        String day = time.length() > 5 ? time.substring(0, 2) : "26";
        now = Instant.parse("2021-04-" + day + "T" + time.substring(time.length() - 5) + ":00Z")
                .minusSeconds(3600);
        return this;
    }

    /** Of the next report only the day of April is known, in the zone of its place. */
    Consignment onDay(int dayOfApril, String placeZone) {
        day = LocalDate.of(2021, 4, dayOfApril);
        zone = ZoneId.of(placeZone);
        return this;
    }

    Consignment onDay(int dayOfApril) {
        return onDay(dayOfApril, "UTC");
    }

    Consignment hoursLater(int hours) {
        now = now.plusSeconds(3600L * (hours - 1));
        return this;
    }

    Consignment atTheSameTime() {
        return hoursLater(0);
    }

    Consignment booked() {
        return reported("BKD");
    }

    Consignment accepted() {
        return reported("RCS");
    }

    Consignment departed() {
        return reported("DEP");
    }

    Consignment departed(String onFlight) {
        return on(onFlight).departed();
    }

    Consignment arrived() {
        return reported("ARR");
    }

    Consignment checkedIn() {
        return reported("RCF");
    }

    Consignment cleared() {
        return reported("CCD");
    }

    Consignment opened() {
        return reported("OPENING");
    }

    Consignment standing(int line, long quantity, Stage stage) {
        parts.add(new Fact.Part(line, Quantity.of(quantity), null, null, null, stage));
        return this;
    }

    Consignment received() {
        return reported("RECEIVED");
    }

    Consignment withheld() {
        return reported("WITHHELD");
    }

    Consignment released() {
        return reported("RELEASED");
    }

    Consignment dispatched() {
        return reported("DISPATCHED");
    }

    Consignment delivered() {
        return reported("DELIVERED");
    }

    Consignment installed() {
        return reported("INSTALLED");
    }

    Consignment offloaded() {
        return reported("DIS_OFLD");
    }

    Consignment lost() {
        return reported("LOST");
    }

    Consignment found() {
        return reported("FOUND");
    }

    Consignment cancelled() {
        return reported("CANCELLED");
    }

    Consignment returned() {
        return reported("RETURNED");
    }

    Consignment reported(String code) {
        Occurred occurred = day == null ? Occurred.at(next()) : Occurred.on(day, zone, OPERATION);
        EventType.Named named = EventType.parse(code).orElseThrow();
        Instant recorded = DECLARED.plusSeconds(30L * 24 * 3600 + reports);
        Fact fact = new Fact(
                new UUID(4, reports++),
                named.type(),
                named.code(),
                occurred,
                recorded,
                place,
                flight,
                null,
                recipient,
                List.copyOf(parts),
                null);
        forgetWhatWasSaid();
        record(fact);
        return this;
    }

    private Instant next() {
        now = now.plusSeconds(3600);
        return now;
    }

    private void forgetWhatWasSaid() {
        day = null;
        place = null;
        flight = null;
        recipient = null;
        parts = new ArrayList<>();
    }

    private void record(Fact fact) {
        Optional<List<Entry>> appended = position.append(fact);
        wasReadAgain = appended.isEmpty();
        if (appended.isPresent()) {
            entries.addAll(appended.get());
        } else {
            List<Fact> longer = new ArrayList<>(history);
            longer.add(fact);
            readAgain(longer);
        }
        history.add(fact);
    }

    private Consignment readAgain(List<Fact> facts) {
        Opening opening = new Opening("CTU", "DEL", DECLARED, DECLARED, List.copyOf(declared));
        Ledger.Fold fold = Ledger.fold(opening, facts);
        position = fold.position();
        entries = new ArrayList<>(fold.entries());
        return this;
    }

    /** Withdraws the report that was recorded last-but-{@code back}; 0 is the last. */
    Consignment withdrawn(int back) {
        history.remove(history.size() - 1 - back);
        return readAgain(history);
    }

    /** Where line 1 is, in a person's words: {@code 300 PLANNED at CTU}. */
    List<String> where() {
        return where(1);
    }

    List<String> where(int line) {
        Map<String, Quantity> there = new LinkedHashMap<>();
        position.balances().stream()
                .filter(b -> b.line() == line)
                .forEach(b -> there.merge(b.slot().describe().toString(), b.quantity(), Quantity::plus));
        return there.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .toList();
    }

    /** Says where all of line 1 must be now. */
    Consignment stands(String... where) {
        assertThat(where()).containsExactlyInAnyOrder(where);
        assertThat(position.snapshot())
                .isEqualTo(Ledger.fold(new Opening("CTU", "DEL", DECLARED, DECLARED, declared), history)
                        .position()
                        .snapshot());
        return this;
    }

    /** Says that the report just made was kept, moved nothing, and that its time contradicts what is known. */
    Consignment outOfSequence() {
        assertThat(lastMoves()).isEmpty();
        assertThat(position.marks()).containsKey(Flag.OUT_OF_SEQUENCE);
        assertThat(position.marks().get(Flag.OUT_OF_SEQUENCE).event()).isEqualTo(last().id());
        return this;
    }

    /** Says that the report just made was kept as a confirmation: it moved nothing, and nothing is odd about it. */
    Consignment asConfirmation() {
        return movingNothing();
    }

    /** Says that the report just made was kept, moved nothing, and that this is as it should be. */
    Consignment movingNothing() {
        assertThat(lastMoves()).isEmpty();
        assertThat(position.marks()).doesNotContainKey(Flag.OUT_OF_SEQUENCE);
        return this;
    }

    /** Says that the report just made was appended, and nothing was read for it. */
    Consignment appended() {
        assertThat(wasReadAgain).as("was read again").isFalse();
        return this;
    }

    /** Says from when on the report just made counts, as {@code 26 10:00}. */
    Consignment counts(String from) {
        assertThat(lastMoves()).isNotEmpty().allSatisfy(e -> assertThat(e.at())
                .isEqualTo(Instant.parse("2021-04-" + from.substring(0, 2) + "T" + from.substring(3) + ":00Z")));
        return this;
    }

    IllegalMove refuses(Consumer<Consignment> report) {
        Snapshot before = position.snapshot();
        IllegalMove refusal = catchThrowableOfType(IllegalMove.class, () -> report.accept(this));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(position.snapshot()).isEqualTo(before);
        return refusal;
    }

    /** The moves of the report just made. */
    List<Entry> lastMoves() {
        return entries.stream().filter(e -> last().id().equals(e.event())).toList();
    }

    /** How much of line 1 ever entered a stage, counted once. */
    long reached(Stage stage) {
        return entries.stream()
                .filter(e -> e.line() == 1)
                .filter(e -> e.from() == null
                        ? e.to().peak() == stage
                        : e.from().peak().isBefore(stage) && !e.to().peak().isBefore(stage))
                .mapToLong(e -> e.quantity().value().longValueExact())
                .sum();
    }

    private Fact last() {
        return history.get(history.size() - 1);
    }

    Position position() {
        return position;
    }
}
