package org.aidbridge.shipment.ledger;

/** The slot that an event moves goods to. */
final class Target {

    private final Fact fact;
    private final Position position;

    Target(Fact fact, Position position) {
        this.fact = fact;
        this.position = position;
    }

    Slot of(Slot from) {
        return switch (fact.type().movement()) {
            case FORWARD -> ahead(from);
            case ASIDE -> aside(from, fact.type().putsTo());
            case BACK -> from.back();
            case OFFLOAD -> from.forward(Stage.ACCEPTED, whereItWasToBeLoaded(from), null, null);
            case OPENS, NONE -> throw new IllegalStateException(fact.type() + " takes from nowhere");
        };
    }

    /** Goods found damaged or missing at a receipt have arrived. */
    Slot counted(Slot from, Stage as) {
        Slot arrived = from.stage().isBefore(Stage.ARRIVED)
                ? from.forward(Stage.ARRIVED, or(fact.place(), position.destination()), null, null)
                : from;
        return aside(arrived, as);
    }

    Slot surplus() {
        String at = or(fact.place(), position.destination());
        return new Slot(Stage.RECEIVED, at, null, fact.to(), Stage.RECEIVED, null);
    }

    Slot opened(Stage stage) {
        return new Slot(stage, fact.place(), null, fact.to(), stage, null);
    }

    private Slot aside(Slot from, Stage next) {
        return from.aside(next, fact.place());
    }

    private Slot ahead(Slot from) {
        Stage next = fact.type().putsTo();
        String place = fact.place();
        return switch (next) {
            case BOOKED -> booked(from);
            case ACCEPTED -> from.forward(next, or(place, from.place()), or(fact.leg(), from.leg()), null);
            case IN_TRANSIT -> depart(from);
            case ARRIVED ->
                position.isHub(place)
                        ? from.forward(Stage.IN_TRANSIT, place, null, null)
                        : from.forward(next, or(place, position.destination()), null, null);
            case CLEARED, RECEIVED, DISPATCHED -> from.forward(next, or(place, ground(from)), null, recipient(from));
            case DELIVERED -> from.forward(next, place, null, recipient(from));
            case INSTALLED -> from.forward(next, or(place, from.place()), null, recipient(from));
            case PLANNED, WITHHELD, MISSING, DAMAGED, LOST, RETURNED, CANCELLED ->
                throw new IllegalStateException(next + " is not ahead of anything");
        };
    }

    /** Accepted goods only change their flight. */
    private Slot booked(Slot from) {
        Stage next = from.stage() == Stage.ACCEPTED ? Stage.ACCEPTED : Stage.BOOKED;
        return from.forward(next, from.place(), or(fact.leg(), from.leg()), null);
    }

    private Slot depart(Slot from) {
        String place = or(fact.place(), from.place());
        String leg = fact.leg() != null ? fact.leg() : or(from.leg(), place + "-" + position.destination());
        return from.forward(Stage.IN_TRANSIT, place, leg, null);
    }

    /** A short shipment is often noticed at the destination, while the goods are where the flight left. */
    private String whereItWasToBeLoaded(Slot from) {
        return position.isHub(fact.place()) ? fact.place() : or(from.place(), fact.place());
    }

    /** Without a place, goods must have come to the destination. */
    private String ground(Slot from) {
        return from.stage().isBefore(Stage.ARRIVED) ? position.destination() : from.place();
    }

    private String recipient(Slot from) {
        return or(fact.to(), from.to());
    }

    private static String or(String first, String second) {
        return first != null ? first : second;
    }
}
