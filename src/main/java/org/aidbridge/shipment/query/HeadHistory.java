package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.shipment.query.ShipmentState.Header;

/** Gives shipments the heads that they had before they were corrected. */
@ApplicationScoped
class HeadHistory {

    private static final String HELD = """
            select distinct on (f.shipment) f.shipment, f.donor, f.consignee, f.origin, f.destination
            from shipment_former_head f
            where f.operation = any(?) and f.shipment = any(?) and f.recorded_to > ?
            order by f.shipment, f.recorded_to
            """;

    private record Held(UUID shipment, UnaryOperator<Header> head) {}

    private final Sql sql;

    HeadHistory(Sql sql) {
        this.sql = sql;
    }

    /** The same shipments with the heads that were known then. Asks the database only where one was corrected later. */
    List<Header> asKnown(List<Header> headers, Instant known) {
        List<Header> corrected = headers.stream()
                .filter(h -> h.headSince() != null && h.headSince().isAfter(known))
                .toList();
        if (corrected.isEmpty()) {
            return headers;
        }
        Map<UUID, UnaryOperator<Header>> held = new HashMap<>();
        sql.list(
                        HELD,
                        List.of(
                                corrected.stream()
                                        .map(Header::operation)
                                        .distinct()
                                        .toList(),
                                corrected.stream().map(Header::id).toList(),
                                known),
                        HeadHistory::held)
                .forEach(h -> held.put(h.shipment(), h.head()));
        return headers.stream()
                .map(h -> held.getOrDefault(h.id(), UnaryOperator.identity()).apply(h))
                .toList();
    }

    private static Held held(Row row) {
        UUID shipment = row.uuid();
        String donor = row.text();
        String consignee = row.text();
        String origin = row.text();
        String destination = row.text();
        return new Held(shipment, header -> header.with(donor, consignee, origin, destination));
    }
}
