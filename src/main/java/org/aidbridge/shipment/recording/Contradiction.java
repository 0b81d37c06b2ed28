package org.aidbridge.shipment.recording;

import java.util.List;
import org.aidbridge.shared.Phrase;
import org.aidbridge.shared.Problem;

/** A late report or a retraction after which something reported of a later time could no longer have happened. */
public class Contradiction extends Problem {
    Contradiction(Event inTheWay, Phrase why) {
        super(
                422,
                Phrase.of("Later reports contradict this"),
                Phrase.of(
                        "After this, {later} could not have happened: {why}. "
                                + "Retract that first, or send both together with atomic=true",
                        name(inTheWay),
                        why),
                List.of(new Error("/events/" + inTheWay.id(), Phrase.of("{later} is in the way", name(inTheWay)))));
    }

    private static Phrase name(Event event) {
        return event.sourceReference() == null
                ? Phrase.of("{type} of {time}", event.type(), event.occurred().said())
                : Phrase.of(
                        "{type} of {time} ({reference})",
                        event.type(),
                        event.occurred().said(),
                        event.sourceReference());
    }
}
