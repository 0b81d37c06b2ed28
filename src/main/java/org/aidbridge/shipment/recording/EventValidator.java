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
import org.aidbridge.reference.operation.CodeLookup.ItemRef;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
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

/** Validates an event against its shipment and reference data, and resolves its lines, time and place. */
@ApplicationScoped
class EventValidator {

    /** Tolerated lead of a caller's clock. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final CodeLookup codes;
    private final ClosedRouteCheck closedRoutes;

    EventValidator(CodeLookup codes, ClosedRouteCheck closedRoutes) {
        this.codes = codes;
        this.closedRoutes = closedRoutes;
    }

    /**
     * @param declaredSoFar the lines so far, with those that earlier events of this transaction opened
     * @throws Invalid (422) where a code does not exist, a line is ambiguous, or the time is in the future
     */
    ValidatedEvent validate(
            Submission submission,
            Shipment shipment,
            Itinerary itinerary,
            List<Declared> declaredSoFar,
            OperationRef operation,
            Instant now) {
        EventRequest request = submission.request();
        requireKnownCodes(request, shipment.operation());
        List<ValidatedEvent.Opened> opened = new ArrayList<>();
        List<Fact.Part> parts = request.eventType() == EventType.OPENING
                ? openings(request, declaredSoFar, opened)
                : parts(request, declaredSoFar, opened);
        Occurred occurred = occurred(request, itinerary.placeOfDay(request), operation, now);
        Plan.Leg leg = itinerary.plannedLeg(request);
        closedRoutes.requireOpen(request, operation.code(), leg, occurred == null ? null : occurred.at(), now);
        return new ValidatedEvent(
                submission,
                occurred,
                itinerary.place(request),
                itinerary.leg(request),
                parts,
                opened,
                itinerary.offPlan(request),
                leg == null ? null : leg.route(),
                ContentHash.of(request, parts));
    }

    /** @throws Conflict (409) when the request has other content than the event recorded under its reference */
    void requireSame(Event known, EventRequest request, List<Declared> lines) {
        if (!isSame(known, request, lines)) {
            throw new Conflict(
                    "/source/reference",
                    Message.of("The same reference was recorded with other content, as event {event}", known.id()));
        }
    }

    private boolean isSame(Event known, EventRequest request, List<Declared> lines) {
        try {
            return known.hasContent(ContentHash.of(request, parts(request, lines)));
        } catch (Invalid otherLines) {
            return false;
        }
    }

    /** Whether two requests with one reference have the same content. */
    boolean isSame(EventRequest one, EventRequest other, List<Declared> lines) {
        return Arrays.equals(ContentHash.of(one, parts(one, lines)), ContentHash.of(other, parts(other, lines)));
    }

    /** Empty for an opening, which adds its own lines. */
    private List<Fact.Part> parts(EventRequest request, List<Declared> lines) {
        return request.eventType() == EventType.OPENING ? List.of() : parts(request, lines, new ArrayList<>());
    }

    private void requireKnownCodes(EventRequest request, String operation) {
        if (request.place() != null) {
            codes.place(request.place(), "/place");
        }
        if (request.to() != null) {
            codes.party(operation, request.to(), "/to");
        }
        if (request.source().party() != null) {
            codes.party(operation, request.source().party(), "/source/party");
        }
    }

    /** A day is one of the zone of its place, or of the operation when the place is unknown. */
    private Occurred occurred(EventRequest request, String place, OperationRef operation, Instant now) {
        When when = request.occurredAt();
        if (when == null) {
            return null;
        }
        ZoneId zone =
                place == null ? operation.zone() : codes.place(place, "/place").zone();
        Occurred occurred =
                when.day() == null ? Occurred.at(when.at()) : Occurred.on(when.day(), zone, operation.zone());
        if (request.classifier() == EventRequest.Classifier.ACTUAL
                && occurred.earliest().isAfter(now.plus(SKEW))) {
            throw new Invalid("/occurredAt", Message.of("This is in the future; report expected events as ESTIMATED"));
        }
        return occurred;
    }

    /** Each part is a line of its own, because lots expire on different days. */
    private List<Fact.Part> openings(EventRequest request, List<Declared> lines, List<ValidatedEvent.Opened> opened) {
        List<Fact.Part> parts = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            EventRequest.Part part = request.lines().get(i);
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

    private List<Fact.Part> parts(EventRequest request, List<Declared> lines, List<ValidatedEvent.Opened> opened) {
        List<Fact.Part> parts = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < request.lines().size(); i++) {
            EventRequest.Part part = request.lines().get(i);
            String at = "/lines/" + i;
            Declared line = line(part, lines, opened, request.eventType(), at);
            if (!named.add(line.line())) {
                throw new Invalid(at, Message.of("Line {line} is named twice", line.line()));
            }
            requireDecimals(part, line, at);
            parts.add(Fact.Part.counted(
                    line.line(),
                    part.quantity(),
                    positive(part.damaged()),
                    positive(part.missing()),
                    positive(part.surplus())));
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
                            "There is no line of {item}; report unlisted goods at their receipt as {item, "
                                    + "unit, surplus}",
                            item.code()));
        }
        return open(item, part, lines, opened);
    }

    /** Zero found means nothing found. */
    private static Quantity positive(Quantity found) {
        return isNone(found) ? null : found;
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
