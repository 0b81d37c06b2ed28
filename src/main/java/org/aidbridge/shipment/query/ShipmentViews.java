package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.plan.Milestones;

/** Shipments as they are shown, by the interface and on pages alike: now, or as of any point on the two clocks. */
@ApplicationScoped
public class ShipmentViews {

    private final ShipmentQueries shipments;
    private final HistoryQueries history;
    private final ListQueries lists;
    private final EventQueries events;
    private final Replays replays;
    private final Milestones milestones;

    ShipmentViews(
            ShipmentQueries shipments,
            HistoryQueries history,
            ListQueries lists,
            EventQueries events,
            Replays replays,
            Milestones milestones) {
        this.shipments = shipments;
        this.history = history;
        this.lists = lists;
        this.events = events;
        this.replays = replays;
        this.milestones = milestones;
    }

    /** The newest entry first. As of another time, and for some flags, a page may be short, and its link leads on. */
    public Slice<SummaryView> list(ShipmentFilter filter, AccessScope reach, PageRequest page, AsOfParams asOf) {
        return asOf.isNow() ? lists.now(filter, reach, page) : lists.asOf(filter, reach, page, asOf.asOf());
    }

    /**
     * @throws org.aidbridge.shared.Unknown (404) when there is, or was, none within reach
     * @throws org.aidbridge.shared.Conflict (409) when several operations have one and none was named
     */
    public ShipmentView get(AccessScope reach, String reference, AsOfParams asOf) {
        return view(find(reach, reference, asOf));
    }

    ShipmentView view(ShipmentState shipment) {
        ShipmentView.Withdrawn withdrawal = shipment.isWithdrawn() ? shipments.withdrawal(shipment.header()) : null;
        return ShipmentView.of(
                shipment, withdrawal, replays.contains(shipment.header().operation()), milestones.all());
    }

    /** What was reported of a shipment that has been shown, in the order of recording. */
    public Slice<EventView> events(ShipmentView shipment, PageRequest page) {
        return events.events(shipment.operation(), shipment.id(), shipment.asOf(), page);
    }

    /** @throws org.aidbridge.shared.Unknown (404) when nothing of this id was reported of it */
    public EventView event(ShipmentView shipment, UUID id) {
        return events.find(
                        shipment.operation(), shipment.id(), id, shipment.asOf().knownAt())
                .orElseThrow(() -> new Unknown("event", id.toString()));
    }

    ShipmentState find(AccessScope reach, String reference, AsOfParams asOf) {
        return asOf.isNow() ? shipments.now(reach, reference) : history.asOf(reach, reference, asOf.asOf());
    }
}
