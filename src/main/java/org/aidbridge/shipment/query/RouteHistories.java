package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.declaration.StoredJson;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.plan.Exposure;
import org.aidbridge.shipment.plan.Plan;

/** The histories of the routes of shipments, in the same few statements for any number of them. */
@ApplicationScoped
class RouteHistories {

    /** Whether there are notices about a carrier of its plan, or perhaps of an earlier one; for {@code shipment s}. */
    static final String HAS_NOTICES = """
            (exists (select from notice n where n.operation = s.operation and n.carrier = any(s.carriers))
             or s.revision > 1 and exists (select from notice n where n.operation = s.operation))
            """;

    private static final String EXPOSED = "select s.operation, s.id, s.position, p.legs from shipment s"
            + PlanRows.JOINED + "where s.operation = any(?) and s.id = any(?)";

    private final Sql sql;
    private final RouteStates states;

    RouteHistories(Sql sql, RouteStates states) {
        this.sql = sql;
        this.states = states;
    }

    private record Planned(String operation, UUID id, Position position, List<Plan.Leg> legs) {}

    List<ShipmentState> on(List<ShipmentState> shipments, AsOf asOf) {
        Map<String, Set<String>> routes = new HashMap<>();
        shipments.forEach(s -> routes.computeIfAbsent(s.header().operation(), o -> new TreeSet<>())
                .addAll(Exposure.routes(s.position(), s.legs())));
        Map<String, Map<String, RouteHistory>> histories = histories(routes, asOf);
        return shipments.stream()
                .map(s -> s.onRoutes(histories.get(s.header().operation())))
                .toList();
    }

    /** The flags that closed routes raise. */
    Map<UUID, Set<Flag>> flags(Collection<String> operations, Collection<UUID> shipments, AsOf now) {
        if (shipments.isEmpty()) {
            return Map.of();
        }
        List<Planned> planned =
                sql.list(EXPOSED, List.of(new ArrayList<>(operations), shipments), RouteHistories::planned);
        Map<String, Set<String>> routes = new HashMap<>();
        planned.forEach(p -> routes.computeIfAbsent(p.operation(), o -> new TreeSet<>())
                .addAll(Exposure.routes(p.position(), p.legs())));
        Map<String, Map<String, RouteHistory>> histories = histories(routes, now);
        Map<UUID, Set<Flag>> flags = new HashMap<>();
        for (Planned each : planned) {
            flags.put(
                    each.id(),
                    Exposure.of(each.position(), each.legs(), histories.get(each.operation()), now.validAt())
                            .keySet());
        }
        return flags;
    }

    private Map<String, Map<String, RouteHistory>> histories(Map<String, Set<String>> routes, AsOf asOf) {
        Map<String, Map<String, RouteHistory>> histories = new LinkedHashMap<>();
        routes.forEach((operation, ids) -> histories.put(operation, states.histories(operation, ids, asOf)));
        return histories;
    }

    private static Planned planned(Row row) {
        return new Planned(row.text(), row.uuid(), StoredJson.readPosition(row.text()), PlanRows.legs(row.text()));
    }
}
