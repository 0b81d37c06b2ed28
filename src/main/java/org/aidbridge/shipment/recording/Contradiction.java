package org.aidbridge.shipment.recording;

import java.util.List;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** After this late event or retraction, an event of a later time could no longer have happened. */
public class Contradiction extends Problem {
    Contradiction(Event inTheWay, Message why) {
        super(
                422,
                Message.of("Later events contradict this"),
                Message.of(
                        "After this, {later} could not have happened: {why}. "
                                + "Retract that first, or send both together with atomic=true",
                        name(inTheWay),
                        why),
                List.of(new Error("/events/" + inTheWay.id(), Message.of("{later} is in the way", name(inTheWay)))));
    }

    private static Message name(Event event) {
        return event.sourceReference() == null
                ? Message.of("{type} of {time}", event.type(), event.occurred().said())
                : Message.of(
                        "{type} of {time} ({reference})",
                        event.type(),
                        event.occurred().said(),
                        event.sourceReference());
    }
}
