package org.aidbridge.shipment.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aidbridge.security.access.Membership;
import org.aidbridge.security.access.Reach;

/**
 * As far as somebody reaches, as a condition on the columns of {@code shipment s}. A member of an operation sees all of
 * its shipments; a reporter from outside those that its carrier carries, or that its party sends or gets or that leave
 * from or go to its place.
 *
 * @param sql with a ? for each value
 */
public record Within(String sql, List<Object> values) {

    private static final Within ANYWHERE = new Within("true", List.of());

    public static Within reach(Reach reach) {
        if (reach.isEverywhere()) {
            return ANYWHERE;
        }
        List<Within> parts =
                reach.memberships().stream().map(Within::membership).toList();
        if (parts.isEmpty()) {
            return new Within("false", List.of());
        }
        List<Object> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values()));
        String sql = String.join(" or ", parts.stream().map(Within::sql).toList());
        return new Within(parts.size() == 1 ? sql : "(" + sql + ")", values);
    }

    /** One for each operation, so that each is read in the order of its own index; none for an administrator. */
    public static List<Within> each(Reach reach) {
        return reach.memberships().stream().map(Within::membership).toList();
    }

    private static Within membership(Membership in) {
        if (in.carrier() != null) {
            return new Within(
                    "s.operation = ? and s.carriers @> cast(array[?] as text[])",
                    List.of(in.operation(), in.carrier()));
        }
        if (in.party() == null) {
            return new Within("s.operation = ?", List.of(in.operation()));
        }
        String party = "s.operation = ? and (? in (s.donor, s.consignee, s.recipient)";
        return in.place() == null
                ? new Within(party + ")", List.of(in.operation(), in.party()))
                : new Within(
                        party + " or ? in (s.origin, s.destination))", List.of(in.operation(), in.party(), in.place()));
    }

    /** The same, asked of a shipment that has been read. */
    public static boolean reaches(Reach reach, Shipment shipment) {
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
