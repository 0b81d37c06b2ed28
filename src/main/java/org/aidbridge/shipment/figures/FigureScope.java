package org.aidbridge.shipment.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a figure counts; empty sets and nulls mean everything.
 *
 * @param carriers of any leg of the plan, likewise {@code routes}, ids like {@code 3U:XIY-DEL}
 * @param originCountry ISO 3166-1 alpha-2, likewise {@code destinationCountry}
 */
public record FigureScope(
        Set<String> items,
        Set<String> donors,
        Set<String> carriers,
        Set<String> routes,
        String originCountry,
        String destinationCountry,
        String destination) {

    public static final FigureScope ALL = new FigureScope(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null);

    /** Legs of the revision of {@code p.shipment} that was known and in effect; before that, of the first. */
    static final String PLANNED = """
            select %s from shipment_leg g
            where g.operation = p.operation and g.shipment = p.shipment and g.revision = (
                select max(r.number) from shipment_revision r
                where r.operation = p.operation and r.shipment = p.shipment
                  and r.recorded_at <= asof.known_at and (r.effective_at <= asof.valid_at or r.number = 1))""";

    public static FigureScope ofItems(Collection<String> items) {
        return new FigureScope(Set.copyOf(items), Set.of(), Set.of(), Set.of(), null, null, null);
    }

    public FigureScope {
        items = Set.copyOf(items);
        donors = Set.copyOf(donors);
        carriers = Set.copyOf(carriers);
        routes = Set.copyOf(routes);
    }

    /** Plans are revised, so no sums are kept by them. */
    boolean isOfPlans() {
        return !carriers.isEmpty() || !routes.isEmpty();
    }

    boolean isOnlyOfItems() {
        return !isOfPlans()
                && donors.isEmpty()
                && originCountry == null
                && destinationCountry == null
                && destination == null;
    }

    /** A condition on a row {@code p} of {@code figure_part} beside {@code asof}; adds its values. */
    String where(List<Object> values) {
        List<String> all = new ArrayList<>(List.of("true"));
        in("p.item", items, all, values);
        in("p.donor", donors, all, values);
        if (!carriers.isEmpty()) {
            planned("g.carrier = any(?)", carriers, all, values);
        }
        if (!routes.isEmpty()) {
            planned("g.carrier || ':' || g.origin || '-' || g.destination = any(?)", routes, all, values);
        }
        country("p.origin", originCountry, all, values);
        country("p.destination", destinationCountry, all, values);
        place("p.destination", all, values);
        return String.join(" and ", all);
    }

    /** The same for a cell {@code c}. */
    String whereMember(List<Object> values) {
        List<String> all = new ArrayList<>(List.of("true"));
        in("c.item", items, all, values);
        in(Dimension.DONOR, donors, all, values);
        country(Dimension.ORIGIN, originCountry, all, values);
        country(Dimension.DESTINATION, destinationCountry, all, values);
        place(Dimension.DESTINATION, all, values);
        return String.join(" and ", all);
    }

    /** An index finds the shipments ever planned so; the second condition keeps those planned so then. */
    private static void planned(String leg, Set<String> wanted, List<String> all, List<Object> values) {
        all.add("exists (select from shipment_leg g where g.operation = p.operation and g.shipment = p.shipment and "
                + leg + ") and exists (" + PLANNED.formatted("1") + " and " + leg + ")");
        values.add(wanted);
        values.add(wanted);
    }

    private void place(String column, List<String> all, List<Object> values) {
        if (destination != null) {
            all.add(column + " = ?");
            values.add(destination);
        }
    }

    private static void in(String column, Set<String> wanted, List<String> all, List<Object> values) {
        if (!wanted.isEmpty()) {
            all.add(column + " = any(?)");
            values.add(wanted);
        }
    }

    /** The country of a place is fixed once a fact names it. */
    private static void country(String column, String country, List<String> all, List<Object> values) {
        if (country != null) {
            all.add(column + " in (select code from place where country = ?)");
            values.add(country);
        }
    }
}
