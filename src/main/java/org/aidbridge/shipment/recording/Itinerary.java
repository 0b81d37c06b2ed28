package org.aidbridge.shipment.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.plan.Plan;

/** The planned way of a shipment: it tells which leg a report means, and whether a report fits the plan at all. */
record Itinerary(String origin, String destination, List<Plan.Leg> legs) {

    /** Where a report that names no place must have been by the plan; null when the plan does not tell. */
    String place(EventRequest report) {
        if (report.place() != null || report.flight() == null) {
            return report.place();
        }
        List<Plan.Leg> flown = legs.stream()
                .filter(leg -> report.flight().equals(leg.flight()))
                .toList();
        if (flown.size() != 1) {
            return null;
        }
        return switch (report.type().type()) {
            case DEPARTED -> flown.get(0).origin();
            case ARRIVED, CHECKED_IN -> flown.get(0).destination();
            default -> null;
        };
    }

    /** Where it was for the days of its zone, at a guess where neither report nor plan tells; null when there is none. */
    String daysOf(EventRequest report) {
        String place = place(report);
        EventType type = report.type().type();
        if (place != null || type.compareTo(EventType.INSTALLED) > 0) {
            return place;
        }
        return type.compareTo(EventType.DISCREPANCY) <= 0 ? origin : destination;
    }

    /** What goods that a report puts on a flight are filed under; null when neither report nor plan tells. */
    String leg(EventRequest report) {
        if (report.flight() != null || report.type().type() != EventType.DEPARTED) {
            return report.flight();
        }
        String from = report.place() == null ? origin : report.place();
        List<Plan.Leg> leaving =
                legs.stream().filter(leg -> leg.origin().equals(from)).toList();
        return leaving.size() == 1 ? leaving.get(0).label() : null;
    }

    /** The planned leg that a report of the carriage is about; null when the plan does not tell. */
    Plan.Leg meant(EventRequest report) {
        if (!isCarriage(report.type().type())) {
            return null;
        }
        List<Plan.Leg> meant = legs.stream().filter(leg -> isAbout(report, leg)).toList();
        return meant.size() == 1 ? meant.get(0) : null;
    }

    private boolean isAbout(EventRequest report, Plan.Leg leg) {
        boolean leaves = report.type().type().compareTo(EventType.DEPARTED) <= 0;
        String end = leaves ? leg.origin() : leg.destination();
        String otherwise = report.flight() != null ? null : leaves ? origin : destination;
        String place = report.place() == null ? otherwise : report.place();
        return (report.flight() == null || allows(leg, report.flight())) && (place == null || place.equals(end));
    }

    /** Why a report of the carriage does not fit the plan; null when it does, or nothing is planned. */
    String offPlan(EventRequest report) {
        if (legs.isEmpty()
                || report.classifier() != EventRequest.Classifier.ACTUAL
                || !isCarriage(report.type().type())) {
            return null;
        }
        List<String> reasons = new ArrayList<>();
        if (report.flight() != null && legs.stream().noneMatch(leg -> allows(leg, report.flight()))) {
            reasons.add("on " + report.flight() + ", while the plan has " + planned(Plan.Leg::label));
        }
        if (report.place() != null && !places().contains(report.place())) {
            reasons.add("at " + report.place() + ", while the plan has " + String.join(", ", places()));
        }
        return reasons.isEmpty() ? null : report.type().type() + " was reported " + String.join(" and ", reasons);
    }

    /** A leg without a flight number yet may be flown by any flight of its carrier. */
    private static boolean allows(Plan.Leg leg, String flight) {
        return leg.flight() == null
                ? flight.startsWith(leg.carrier())
                : leg.flight().equals(flight);
    }

    private String planned(java.util.function.Function<Plan.Leg, String> what) {
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
