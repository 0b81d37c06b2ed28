package org.aidbridge.web.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the form asks by which a shipment is planned anew; how things are called it takes from the page of the shipment. */
@MessageBundle("plan")
public interface PlanTexts {

    @Message("Priority")
    String priority();

    @Message("A new revision of the plan: what is left out is then no longer planned. Quantities stay as they are.")
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
}
