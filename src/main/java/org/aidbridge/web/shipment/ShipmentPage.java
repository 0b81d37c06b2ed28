package org.aidbridge.web.shipment;

import java.util.List;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.Owner;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.Priority;
import org.aidbridge.web.form.Choices;

/**
 * @param reasons of its flags
 * @param happenings the newest first
 * @param isMore whether it has more events than are shown
 * @param done the event just recorded, or null
 * @param planned whether a plan has just been recorded
 * @param declared whether it has just been declared
 */
record ShipmentPage(
        PageContext frame,
        ShipmentView shipment,
        Choices.Offered choices,
        Reasons reasons,
        List<LineCard> lines,
        List<TimelineEntry> happenings,
        boolean isMore,
        List<LegProgress> legs,
        EventType done,
        boolean planned,
        boolean declared) {

    private String path() {
        return frame.plain("/shipments/" + shipment.reference());
    }

    public String reportOf(EventType type) {
        return path() + "/report?type=" + type;
    }

    public String correctionOf(TimelineEntry happening) {
        return path() + "/events/" + happening.event().id() + "/correction";
    }

    public String withdrawalOf(TimelineEntry happening) {
        return path() + "/events/" + happening.event().id() + "/withdrawal";
    }

    public String planAddress() {
        return path() + "/plan";
    }

    public String copyAddress() {
        return frame.plain("/declaration?copy=" + frame.escaped(shipment.reference()));
    }

    public boolean mayDeclare() {
        return frame.may(Roles.OPERATOR) && frame.moment().isNow();
    }

    public String withdrawalAddress() {
        return path() + "/withdrawal";
    }

    public Priority priority() {
        return Priority.valueOf(shipment.priority());
    }

    public Owner holder() {
        return shipment.handling() == null ? null : Owner.of(shipment.handling().holder());
    }

    public boolean mayReport() {
        return frame.may(Roles.REPORTER) && frame.moment().isNow() && shipment.withdrawal() == null;
    }

    public boolean mayPlan() {
        return frame.may(Roles.OPERATOR) && frame.moment().isNow() && shipment.withdrawal() == null;
    }

    /** Bound reporters may retract only their own events. */
    public boolean mayTakeBack(TimelineEntry happening) {
        EventView event = happening.event();
        boolean isTheirs = frame.may(Roles.VIEWER) || event.recordedBy().equals(frame.user());
        return mayReport() && isTheirs && !happening.isRetraction() && !happening.isRetracted();
    }
}
