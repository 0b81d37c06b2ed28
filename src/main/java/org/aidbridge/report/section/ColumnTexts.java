package org.aidbridge.report.section;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("column")
public interface ColumnTexts {

    @Message("Opening balance")
    String opened();

    @Message("Not departed")
    String waiting();

    @Message("In transit")
    String inTransit();

    @Message("At customs")
    String atCustoms();

    @Message("In store")
    String inStore();

    @Message("Withheld")
    String nowWithheld();

    @Message("Missing")
    String nowMissing();

    @Message("Damaged")
    String nowDamaged();

    @Message("Lost")
    String nowLost();

    @Message("Surplus")
    String surplus();

    @Message("Stage")
    String stageOf();

    @Message("Next action")
    String toAct();

    @Message("Quantity")
    String quantity();

    @Message("Hours on average")
    String hours();

    @Message("Oldest")
    String oldest();

    @Message("Shipment")
    String shipment();

    @Message("Route")
    String route();

    @Message("Carrier")
    String carrier();

    @Message("Announced")
    String announcedOf();

    @Message("Since")
    String since();

    @Message("Days closed")
    String daysClosed();

    @Message("Review on")
    String reviewOn();

    @Message("Next departure")
    String nextDeparture();

    @Message("No schedule announced")
    String noSchedule();

    @Message("Last departure seen")
    String lastDeparture();

    @Message("Disputed")
    String disputedOf();

    @Message("Recipient")
    String recipient();

    @Message("Priority")
    String priorityOf();

    @Message("Required by")
    String requiredBy();

    @Message("Stated")
    String stated();

    @Message("Source")
    String by();

    @Message("Quote")
    String quote();

    @Message("Verdict")
    String verdictOf();

    @Message("Tracked")
    String tracked();

    @Message("Gap")
    String gap();

    @Message("Why")
    String why();

    @Message("In conflict with")
    String conflicts();

    @Message("Region")
    String region();

    @Message("Not known")
    String unknownRegion();

    @Message("Under way")
    String underWay();

    @Message("Donor")
    String donor();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Expected")
    String expected();

    @Message("As")
    String basis();

    @Message("Estimated")
    String estimated();

    @Message("Planned")
    String planned();

    @Message("Kind")
    String kind();

    @Message("When")
    String when();

    @Message("Address")
    String address();

    @Message("Day")
    String day();
}
