package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.plan.Milestones;

/** Shipments as the API and the board show them, now or as of any point on the two clocks. */
@ApplicationScoped
public class ShipmentViews {

    private static final String MODE = "select mode = 'REPLAY' from operation where code = ?";

    private final ShipmentQueries shipments;
    private final HistoryQueries history;
    private final ListQueries lists;
    private final EventQueries events;
    private final Sql sql;
    private final Milestones milestones;
    private final Map<String, Boolean> replays = new ConcurrentHashMap<>();

    ShipmentViews(
            ShipmentQueries shipments,
            HistoryQueries history,
            ListQueries lists,
            EventQueries events,
            Sql sql,
            Milestones milestones) {
        this.shipments = shipments;
        this.history = history;
        this.lists = lists;
        this.events = events;
        this.sql = sql;
        this.milestones = milestones;
    }

    /** The newest entry first. As of another time, and for some flags, pages may be short. */
    public Slice<SummaryView> list(ShipmentFilter filter, AccessScope reach, PageRequest page, AsOfParams asOf) {
        return asOf.isNow() ? lists.now(filter, reach, page) : lists.asOf(filter, reach, page, asOf.asOf());
    }

    /**
     * @throws org.aidbridge.shared.Unknown (404) when the caller sees none, or there was none
     * @throws org.aidbridge.shared.Conflict (409) when several operations have one
     */
    public ShipmentView get(AccessScope reach, String reference, AsOfParams asOf) {
        return view(find(reach, reference, asOf));
    }

    ShipmentView view(ShipmentState shipment) {
        ShipmentView.Withdrawn withdrawal = shipment.isWithdrawn() ? shipments.withdrawal(shipment.header()) : null;
        return ShipmentView.of(shipment, withdrawal, isReplay(shipment.header().operation()), milestones.all());
    }

    /** In the order of recording. */
    public Slice<EventView> events(ShipmentView shipment, PageRequest page) {
        return events.events(shipment.operation(), shipment.id(), shipment.asOf(), page);
    }

    /** @throws org.aidbridge.shared.Unknown (404) when it has no such event */
    public EventView event(ShipmentView shipment, UUID id) {
        return events.find(
                        shipment.operation(), shipment.id(), id, shipment.asOf().knownAt())
                .orElseThrow(() -> new Unknown("event", id.toString()));
    }

    ShipmentState find(AccessScope reach, String reference, AsOfParams asOf) {
        return asOf.isNow() ? shipments.now(reach, reference) : history.asOf(reach, reference, asOf.asOf());
    }

    /** Kept for good: the mode of an operation cannot change once it has a shipment. */
    private boolean isReplay(String operation) {
        return replays.computeIfAbsent(
                operation, code -> sql.list(MODE, List.of(code), Row::flag).get(0));
    }
}
