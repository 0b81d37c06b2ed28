package org.aidbridge.event;

import java.util.List;
import org.aidbridge.shared.Problem;

/** A late report or a retraction after which something reported of a later time could no longer have happened. */
public class Contradiction extends Problem {
    Contradiction(Event inTheWay, String why) {
        super(
                422,
                "Later reports contradict this",
                "After this, " + name(inTheWay) + " could not have happened: " + why
                        + ". Retract that first, or send both together with atomic=true",
                List.of(new Error("/events/" + inTheWay.id(), name(inTheWay) + " is in the way")));
    }

    private static String name(Event event) {
        return event.type() + " of " + event.occurredAt()
                + (event.sourceReference() == null ? "" : " (" + event.sourceReference() + ")");
    }
}
