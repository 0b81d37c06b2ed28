package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Flag.FlagReason;

/** A {@link Position} as plain values, stored with its shipment. A cache of the fold, never a source. */
public record Snapshot(
        String origin,
        String destination,
        When declaredAt,
        Instant since,
        List<Line> lines,
        Map<String, Occurred> departed,
        Map<String, String> routes,
        Map<String, Occurred> landed,
        List<EventType> moved,
        Map<Flag, FlagReason> marks,
        Handling handling,
        Occurred lastEvent,
        Occurred arrived,
        Instant readUntil,
        Fact.Key last,
        HistoryEnd tail) {

    /** Empty components are left out of the JSON. */
    public Snapshot {
        lines = lines == null ? List.of() : lines;
        departed = departed == null ? Map.of() : departed;
        routes = routes == null ? Map.of() : routes;
        landed = landed == null ? Map.of() : landed;
        moved = moved == null ? List.of() : moved;
        marks = marks == null ? Map.of() : marks;
        tail = tail == null ? HistoryEnd.NONE : tail;
    }

    public record Line(Declared declared, Quantity surplus, Quantity opened, List<Balance> balances) {
        public Line {
            opened = opened == null ? Quantity.ZERO : opened;
            balances = balances == null ? List.of() : balances;
        }
    }
}
