package org.aidbridge.web.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("plan")
public interface PlanTexts {

    @Message("Priority")
    String priority();

    @Message("A new revision of the plan: omitted legs are no longer planned. Quantities do not change.")
    String replanMore();

    @Message("its check digit is wrong, but so it is printed")
    String waybillUnchecked();

    @Message("Leg {number}")
    String legNumber(Integer number);

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Lines")
    String lines();

    @Message("Their numbers; empty means all")
    String linesMore();

    @Message("Record the plan")
    String recordPlan();

    @Message("Declaration")
    String declaration();

    @Message(
            "Can be corrected until something moves. Figures follow from then on; reports of before stay as they were.")
    String declarationMore();

    @Message("Withdraw declaration")
    String withdrawDeclaration();

    @Message(
            "From now on {shipment} is in no figure, list or report, and nothing more can be recorded of it. Reports of before "
                    + "stay as they were. This cannot be undone.")
    String withdrawMore(String shipment);

    @Message("Reason")
    String reason();
}
