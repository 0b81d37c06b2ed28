package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.shipment.declaration.Head;
import org.aidbridge.shipment.query.ShipmentState.Header;

/** Heads of shipments before they were corrected. */
@ApplicationScoped
class HeadHistory {

    private static final String HELD = """
            select distinct on (f.shipment) f.shipment, f.donor, f.consignee, f.origin, f.destination
            from shipment_former_head f
            where f.operation = any(?) and f.shipment = any(?) and f.recorded_to > ?
            order by f.shipment, f.recorded_to
            """;

    private final Sql sql;

    HeadHistory(Sql sql) {
        this.sql = sql;
    }

    /** The earlier heads of the shipments that were corrected after {@code known}. */
    Map<UUID, Head> knownAt(List<Header> headers, Instant known) {
        List<Header> corrected = headers.stream()
                .filter(h -> h.headSince() != null && h.headSince().isAfter(known))
                .toList();
        if (corrected.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Head> heads = new HashMap<>();
        sql.list(
                HELD,
                List.of(
                        corrected.stream().map(Header::operation).distinct().toList(),
                        corrected.stream().map(Header::id).toList(),
                        known),
                row -> heads.put(row.uuid(), new Head(row.text(), row.text(), row.text(), row.text())));
        return heads;
    }
}
