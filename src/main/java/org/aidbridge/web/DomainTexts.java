package org.aidbridge.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Stage;

/** The words of the trade as pages show them. */
@MessageBundle("word")
public interface DomainTexts {

    @Message
    String stage(Stage stage);

    @Message("Declared")
    String declared();

    @Message("Departed")
    String departed();

    @Message("Arrived")
    String arrived();

    @Message("Received")
    String received();

    @Message("Dispatched")
    String dispatched();

    @Message("Delivered")
    String delivered();

    @Message
    String event(EventType type);

    @Message
    String flag(Flag flag);

    @Message
    String priority(Priority priority);

    /** The owner of a stage: a value of the table {@code milestone}. */
    @Message
    String owner(Owner owner);

    @Message("Damaged")
    String damaged();

    @Message("Missing")
    String missing();

    @Message
    String announced(Announced state);

    @Message
    String source(SourceKind kind);

    @Message
    String verdict(Verdict.Outcome outcome);

    @Message
    String mode(Operation.Mode mode);
}
