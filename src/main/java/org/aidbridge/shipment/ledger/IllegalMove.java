package org.aidbridge.shipment.ledger;

import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** A report that cannot be true of this shipment: it says what would have been possible. */
public class IllegalMove extends Problem {

    private static final Message TITLE = Message.of("This cannot have happened to this shipment");
    private final transient UUID event;

    IllegalMove(Fact fact, String pointer, Message detail) {
        super(422, TITLE, detail, List.of(new Error(pointer, detail)));
        this.event = fact.id();
    }

    /** The report that cannot be true; it need not be the one just made, but may be a later one that it contradicts. */
    public UUID event() {
        return event;
    }
}
