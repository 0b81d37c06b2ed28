package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.reference.operation.ItemRef;
import org.aidbridge.reference.operation.OperationRef;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Occurred;
import org.aidbridge.shipment.plan.Plan;

/** Holds a report against its shipment: do the codes exist, which lines does it mean, when and where was it. */
@ApplicationScoped
class EventValidator {

    /** How far a clock elsewhere may be ahead of ours before its report counts as one of the future. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final CodeLookup codes;
    private final ClosedRouteCheck gate;

    EventValidator(CodeLookup codes, ClosedRouteCheck gate) {
        this.codes = codes;
        this.gate = gate;
    }

    /**
     * @param declaredSoFar the lines of the shipment, including those that earlier reports of this transaction opened
     * @throws Invalid (422) where a code does not exist, a line is not meant clearly, or the time is in the future
     */
    ValidatedEvent draft(
            EventRequest report,
            Shipment shipment,
            Itinerary itinerary,
            List<Declared> declaredSoFar,
            OperationRef operation,
            Instant now,
            String intakeKey,
            String by) {
        requireKnownCodes(report, shipment.operation());
        List<ValidatedEvent.Opened> opened = new ArrayList<>();
        List<Fact.Part> parts = report.type().type() == EventType.OPENING
                ? openings(report, declaredSoFar, opened)
                : parts(report, declaredSoFar, opened);
        Occurred occurred = occurred(report, itinerary.daysOf(report), operation, now);
        Plan.Leg meant = itinerary.meant(report);
        gate.pass(report, operation.code(), meant, occurred == null ? null : occurred.at(), now);
        return new ValidatedEvent(
                report,
                occurred,
                itinerary.place(report),
                itinerary.leg(report),
                parts,
                opened,
                itinerary.offPlan(report),
                meant == null ? null : meant.route(),
                intakeKey,
                ContentHash.of(report, parts),
                by);
    }

    /**
     * Whether a report says what was recorded before under its reference.
     *
     * @param lines of the shipment
     * @throws Conflict (409) when it says something else
     */
    void requireSame(Event known, EventRequest report, List<Declared> lines) {
        if (!isSame(known, report, lines)) {
            throw new Conflict(
                    "/source/reference",
                    Message.of("The same reference was recorded with other content, as event {event}", known.id()));
        }
    }

    private boolean isSame(Event known, EventRequest report, List<Declared> lines) {
        try {
            return known.says(ContentHash.of(report, meant(report, lines)));
        } catch (Invalid otherLines) {
            return false;
        }
    }

    /** Whether two reports of one reference, of which neither is recorded yet, say the same. */
    boolean isSame(EventRequest one, EventRequest other, List<Declared> lines) {
        return Arrays.equals(ContentHash.of(one, meant(one, lines)), ContentHash.of(other, meant(other, lines)));
    }

    /** By the numbers of the lines; of an opening nothing, because it opens its own. */
    private List<Fact.Part> meant(EventRequest report, List<Declared> lines) {
        return report.type().type() == EventType.OPENING ? List.of() : parts(report, lines, new ArrayList<>());
    }

    private void requireKnownCodes(EventRequest report, String operation) {
        if (report.place() != null) {
            codes.place(report.place(), "/place");
        }
        if (report.to() != null) {
            codes.party(operation, report.to(), "/to");
        }
        if (report.source().party() != null) {
            codes.party(operation, report.source().party(), "/source/party");
        }
    }

    /** A day is one of the zone of its place, or of the operation when nobody can tell that. */
    private Occurred occurred(EventRequest report, String place, OperationRef operation, Instant now) {
        When said = report.occurred();
        if (said == null) {
            return null;
        }
        ZoneId zone =
                place == null ? operation.zone() : codes.place(place, "/place").zone();
        Occurred occurred =
                said.day() == null ? Occurred.at(said.at()) : Occurred.on(said.day(), zone, operation.zone());
        if (report.classifier() == EventRequest.Classifier.ACTUAL
                && occurred.earliest().isAfter(now.plus(SKEW))) {
            throw new Invalid(
                    "/occurredAt", Message.of("This is in the future; what is expected is reported as ESTIMATED"));
        }
        return occurred;
    }

    /** Each part of an opening is a line of its own: another lot may have another last day. */
    private List<Fact.Part> openings(EventRequest report, List<Declared> lines, List<ValidatedEvent.Opened> opened) {
        List<Fact.Part> parts = new ArrayList<>();
        for (int i = 0; i < report.parts().size(); i++) {
            EventRequest.Part part = report.parts().get(i);
            String at = "/lines/" + i;
            ItemRef item = item(part, at);
            Declared line = open(item, part, lines, opened);
            requireDecimals(part, line, at);
            parts.add(new Fact.Part(line.line(), part.quantity(), null, null, null, part.stage()));
        }
        return parts;
    }

    private ItemRef item(EventRequest.Part part, String at) {
        ItemRef item = codes.item(part.item(), at + "/item");
        if (part.unit() != null && !part.unit().equals(item.unit())) {
            throw new Invalid(at + "/unit", Message.of("{item} is counted in {unit}", item.code(), item.unit()));
        }
        return item;
    }

    private static Declared open(
            ItemRef item, EventRequest.Part part, List<Declared> lines, List<ValidatedEvent.Opened> opened) {
        Declared line = new Declared(lines.size() + opened.size() + 1, item.code(), item.unit(), Quantity.ZERO);
        opened.add(new ValidatedEvent.Opened(line, part.lot(), part.expiresOn()));
        return line;
    }

    private List<Fact.Part> parts(EventRequest report, List<Declared> lines, List<ValidatedEvent.Opened> opened) {
        List<Fact.Part> parts = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < report.parts().size(); i++) {
            EventRequest.Part part = report.parts().get(i);
            String at = "/lines/" + i;
            Declared line = line(part, lines, opened, report.type().type(), at);
            if (!named.add(line.line())) {
                throw new Invalid(at, Message.of("Line {line} is named twice", line.line()));
            }
            requireDecimals(part, line, at);
            parts.add(Fact.Part.counted(line.line(), part.quantity(), part.damaged(), part.missing(), part.surplus()));
        }
        return parts;
    }

    private Declared line(
            EventRequest.Part part,
            List<Declared> lines,
            List<ValidatedEvent.Opened> opened,
            EventType type,
            String at) {
        if (part.line() != null) {
            return lines.stream()
                    .filter(l -> l.line() == part.line())
                    .findFirst()
                    .map(l -> requireSame(part, l, at))
                    .orElseThrow(() -> new Invalid(at + "/line", Message.of("There is no line {line}", part.line())));
        }
        ItemRef item = item(part, at);
        List<Declared> of = new ArrayList<>(
                lines.stream().filter(l -> l.item().equals(item.code())).toList());
        of.addAll(opened.stream()
                .map(ValidatedEvent.Opened::declared)
                .filter(l -> l.item().equals(item.code()))
                .toList());
        if (of.size() > 1) {
            throw new Invalid(
                    at + "/item",
                    Message.of(
                            "Lines [{lines}] are of {item}; name the line",
                            of.stream().map(Declared::line).toList(),
                            item.code()));
        }
        if (of.size() == 1) {
            return of.get(0);
        }
        boolean isFound = type == EventType.RECEIVED
                && part.surplus() != null
                && part.surplus().isPositive()
                && isNone(part.quantity())
                && isNone(part.damaged())
                && isNone(part.missing());
        if (!isFound) {
            throw new Invalid(
                    at + "/item",
                    Message.of(
                            "No line is of {item}; goods on no list are reported at their receipt as "
                                    + "{item, unit, surplus}",
                            item.code()));
        }
        return open(item, part, lines, opened);
    }

    private static boolean isNone(Quantity quantity) {
        return quantity == null || quantity.isZero();
    }

    private static Declared requireSame(EventRequest.Part part, Declared line, String at) {
        if (part.item() != null && !part.item().equals(line.item())) {
            throw new Invalid(at + "/item", Message.of("Line {line} is of {item}", line.line(), line.item()));
        }
        if (part.unit() != null && !part.unit().equals(line.unit())) {
            throw new Invalid(at + "/unit", Message.of("Line {line} is counted in {unit}", line.line(), line.unit()));
        }
        return line;
    }

    private void requireDecimals(EventRequest.Part part, Declared line, String at) {
        int decimals = codes.item(line.item(), at + "/item").decimals();
        requireDecimals(part.quantity(), decimals, line.unit(), at + "/quantity");
        requireDecimals(part.damaged(), decimals, line.unit(), at + "/damaged");
        requireDecimals(part.missing(), decimals, line.unit(), at + "/missing");
        requireDecimals(part.surplus(), decimals, line.unit(), at + "/surplus");
    }

    private static void requireDecimals(Quantity quantity, int decimals, String unit, String pointer) {
        if (quantity != null && quantity.value().scale() > decimals) {
            throw new Invalid(
                    pointer, Message.of("A quantity in {unit} has at most {decimals} decimals", unit, decimals));
        }
    }
}
