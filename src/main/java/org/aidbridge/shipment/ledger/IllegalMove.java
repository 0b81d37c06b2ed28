package org.aidbridge.shipment.ledger;

import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** An event cannot have happened to this shipment; the message says what is possible. */
public class IllegalMove extends Problem {

    private static final Message TITLE = Message.of("This cannot have happened to this shipment");
    private final transient UUID event;

    IllegalMove(Fact fact, String pointer, Message detail) {
        super(422, TITLE, detail, List.of(new Error(pointer, detail)));
        this.event = fact.id();
    }

    /** The event that cannot have happened: the new one, or a later one that it contradicts. */
    public UUID event() {
        return event;
    }

    /** An event fits several parts of the shipment; lines, quantities, a flight or a place would settle it. */
    public static class AmbiguousMove extends IllegalMove {
        AmbiguousMove(Fact fact, String pointer, Message detail) {
            super(fact, pointer, detail);
        }
    }
}
