package org.aidbridge.shipment.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.plan.Plan;

/** The planned route of a shipment: which leg an event is about, and whether it fits the plan. */
record Itinerary(String origin, String destination, List<Plan.Leg> legs) {

    /** The place of an event, by the plan if it names none; null when unknown. */
    String place(EventRequest request) {
        if (request.place() != null || request.flightNumber() == null) {
            return request.place();
        }
        List<Plan.Leg> flights = legs.stream()
                .filter(leg -> request.flightNumber().equals(leg.flight()))
                .toList();
        if (flights.size() != 1) {
            return null;
        }
        return switch (request.eventType()) {
            case DEPARTED -> flights.get(0).origin();
            case ARRIVED, CHECKED_IN -> flights.get(0).destination();
            default -> null;
        };
    }

    /** The place whose zone a day is read in: guessed where neither event nor plan has it; may be null. */
    String placeOfDay(EventRequest request) {
        String place = place(request);
        EventType type = request.eventType();
        if (place != null || type.compareTo(EventType.INSTALLED) > 0) {
            return place;
        }
        return type.compareTo(EventType.DISCREPANCY) <= 0 ? origin : destination;
    }

    /** The flight, or the label of the leg, that goods are put on; null when unknown. */
    String leg(EventRequest request) {
        if (request.flightNumber() != null || request.eventType() != EventType.DEPARTED) {
            return request.flightNumber();
        }
        String from = request.place() == null ? origin : request.place();
        List<Plan.Leg> leaving =
                legs.stream().filter(leg -> leg.origin().equals(from)).toList();
        return leaving.size() == 1 ? leaving.get(0).label() : null;
    }

    /** The planned leg that an event of the carriage is about; null unless exactly one fits. */
    Plan.Leg plannedLeg(EventRequest request) {
        if (!isCarriage(request.eventType())) {
            return null;
        }
        List<Plan.Leg> about =
                legs.stream().filter(leg -> isAbout(request, leg)).toList();
        return about.size() == 1 ? about.get(0) : null;
    }

    private boolean isAbout(EventRequest request, Plan.Leg leg) {
        boolean leaves = request.eventType().compareTo(EventType.DEPARTED) <= 0;
        String end = leaves ? leg.origin() : leg.destination();
        String otherwise = request.flightNumber() != null ? null : leaves ? origin : destination;
        String place = request.place() == null ? otherwise : request.place();
        return (request.flightNumber() == null || allows(leg, request.flightNumber()))
                && (place == null || place.equals(end));
    }

    /** Why an event of the carriage does not fit the plan; null when it does, or nothing is planned. */
    String offPlan(EventRequest request) {
        if (legs.isEmpty()
                || request.classifier() != EventRequest.Classifier.ACTUAL
                || !isCarriage(request.eventType())) {
            return null;
        }
        List<String> reasons = new ArrayList<>();
        if (request.flightNumber() != null && legs.stream().noneMatch(leg -> allows(leg, request.flightNumber()))) {
            reasons.add("on " + request.flightNumber() + ", while the plan has " + planned(Plan.Leg::label));
        }
        if (request.place() != null && !places().contains(request.place())) {
            reasons.add("at " + request.place() + ", while the plan has " + String.join(", ", places()));
        }
        return reasons.isEmpty() ? null : request.eventType() + " was reported " + String.join(" and ", reasons);
    }

    /** Any flight of the carrier fits a leg without a flight number. */
    private static boolean allows(Plan.Leg leg, String flight) {
        return leg.flight() == null
                ? flight.startsWith(leg.carrier())
                : leg.flight().equals(flight);
    }

    private String planned(Function<Plan.Leg, String> what) {
        return String.join(
                ", ",
                legs.stream().map(what).filter(Objects::nonNull).distinct().toList());
    }

    private List<String> places() {
        List<String> places = new ArrayList<>(List.of(origin, destination));
        legs.forEach(leg -> places.addAll(List.of(leg.origin(), leg.destination())));
        return places.stream().distinct().toList();
    }

    private static boolean isCarriage(EventType type) {
        return switch (type) {
            case BOOKED,
                    TENDERED,
                    ACCEPTED,
                    MANIFESTED,
                    DEPARTED,
                    DISCREPANCY,
                    ARRIVED,
                    CHECKED_IN,
                    TRANSFERRED,
                    CUSTOMS_LODGED,
                    CUSTOMS_HELD,
                    CUSTOMS_CLEARED,
                    READY_FOR_PICKUP,
                    HANDED_OVER -> true;
            case OPENING,
                    RECEIVED,
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
                    NOTE,
                    RETRACTED -> false;
        };
    }
}
