package org.aidbridge.shipment.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Membership;

/**
 * The shipments a caller may see, as a condition on {@code shipment s}. Members of an operation see all of them; an outside
 * reporter sees those of its carrier, its party or its place.
 *
 * @param sql with a ? for each value
 */
public record ShipmentVisibility(String sql, List<Object> values) {

    private static final ShipmentVisibility ANYWHERE = new ShipmentVisibility("true", List.of());

    public static ShipmentVisibility reach(AccessScope reach) {
        if (reach.isEverywhere()) {
            return ANYWHERE;
        }
        List<ShipmentVisibility> parts =
                reach.memberships().stream().map(ShipmentVisibility::membership).toList();
        if (parts.isEmpty()) {
            return new ShipmentVisibility("false", List.of());
        }
        List<Object> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values()));
        String sql =
                String.join(" or ", parts.stream().map(ShipmentVisibility::sql).toList());
        return new ShipmentVisibility(parts.size() == 1 ? sql : "(" + sql + ")", values);
    }

    /** One per operation, so that each is read by its own index; none for an administrator. */
    public static List<ShipmentVisibility> each(AccessScope reach) {
        return reach.memberships().stream().map(ShipmentVisibility::membership).toList();
    }

    private static ShipmentVisibility membership(Membership in) {
        if (in.carrier() != null) {
            return new ShipmentVisibility(
                    "s.operation = ? and s.carriers @> cast(array[?] as text[])",
                    List.of(in.operation(), in.carrier()));
        }
        if (in.party() == null) {
            return new ShipmentVisibility("s.operation = ?", List.of(in.operation()));
        }
        String party = "s.operation = ? and (? in (s.donor, s.consignee, s.recipient)";
        return in.place() == null
                ? new ShipmentVisibility(party + ")", List.of(in.operation(), in.party()))
                : new ShipmentVisibility(
                        party + " or ? in (s.origin, s.destination))", List.of(in.operation(), in.party(), in.place()));
    }

    /** The same for one shipment. */
    public static boolean reaches(AccessScope reach, Shipment shipment) {
        Membership in = reach.membership(shipment.operation());
        if (in == null || !in.isBound()) {
            return reach.knows(shipment.operation());
        }
        if (in.carrier() != null) {
            return shipment.carriers().contains(in.carrier());
        }
        return in.party().equals(shipment.donor())
                || in.party().equals(shipment.consignee())
                || in.party().equals(shipment.recipient())
                || in.place() != null
                        && (Objects.equals(in.place(), shipment.origin())
                                || Objects.equals(in.place(), shipment.destination()));
    }
}
